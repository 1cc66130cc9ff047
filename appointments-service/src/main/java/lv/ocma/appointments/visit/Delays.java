package lv.ocma.appointments.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** What customers have said of coming late; the last word holds, for the start that it was said of. */
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

    /** @param start of the visit now; of a visit that has another time than then nothing was said */
    Optional<Delay> of(UUID booking, Instant start) {
        return session
                .createNativeQuery(
                        "select minutes, outcome from visit_delay where booking = :booking and starts_at = :start",
                        Tuple.class)
                .setParameter("booking", booking)
                .setParameter("start", start)
                .getResultList()
                .stream()
                .map(row -> new Delay(
                        row.get("minutes", Integer.class), DelayOutcome.valueOf(row.get("outcome", String.class))))
                .findFirst();
    }

    void keep(UUID booking, Instant start, Delay delay, Instant now) {
        session.createNativeMutationQuery("""
                        insert into visit_delay (booking, starts_at, minutes, outcome, told_at)
                        values (:booking, :start, :minutes, :outcome, :now)
                        on conflict (booking) do update
                        set starts_at = excluded.starts_at, minutes = excluded.minutes, outcome = excluded.outcome, told_at = excluded.told_at""")
                .setParameter("booking", booking)
                .setParameter("start", start)
                .setParameter("minutes", delay.minutes())
                .setParameter("outcome", delay.outcome().name())
                .setParameter("now", now)
                .executeUpdate();
    }
}
