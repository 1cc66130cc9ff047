package lv.ocma.appointments.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What customers have said of coming late; the last word holds. */
@ApplicationScoped
class Delays {

    private final Session session;

    Delays(Session session) {
        this.session = session;
    }

    record Delay(int minutes, DelayOutcome outcome) {

        /** For how long the time is kept after its start; 0 where it is not, or is another one now. */
        int kept() {
            return outcome == DelayOutcome.KEPT ? minutes : 0;
        }

        boolean isReleased() {
            return outcome == DelayOutcome.RELEASED;
        }
    }

    Optional<Delay> of(UUID booking) {
        return session
                .createNativeQuery("select minutes, outcome from visit_delay where booking = :booking", Tuple.class)
                .setParameter("booking", booking)
                .getResultList()
                .stream()
                .map(row -> new Delay(
                        row.get("minutes", Integer.class), DelayOutcome.valueOf(row.get("outcome", String.class))))
                .findFirst();
    }

    void keep(UUID booking, Delay delay, Instant now) {
        session.createNativeMutationQuery("""
                        insert into visit_delay (booking, minutes, outcome, told_at) values (:booking, :minutes, :outcome, :now)
                        on conflict (booking) do update
                        set minutes = excluded.minutes, outcome = excluded.outcome, told_at = excluded.told_at""")
                .setParameter("booking", booking)
                .setParameter("minutes", delay.minutes())
                .setParameter("outcome", delay.outcome().name())
                .setParameter("now", now)
                .executeUpdate();
    }
}
