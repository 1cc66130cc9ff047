package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What was done with each, in order; rows are only added, and marked when they are taken back. */
@ApplicationScoped
class QueueSteps {

    private final Session session;

    QueueSteps(Session session) {
        this.session = session;
    }

    /** @param happened when it was, which is earlier where it is entered from paper */
    void add(
            QueueEntry entry,
            Action action,
            VisitStatus from,
            @Nullable String employee,
            @Nullable UUID item,
            Instant happened,
            Instant now) {
        session.createNativeMutationQuery("""
                        insert into queue_step (id, entry, position, action, from_status, to_status, counter, employee, item, at, happened_at, taken_back, why)
                        values (:id, :entry, (select coalesce(max(position), 0) + 1 from queue_step where entry = :entry),
                          :action, :from, :to, :counter, :employee, :item, :at, :happened, false, :why)""")
                .setParameter("id", Ids.next())
                .setParameter("entry", entry.id())
                .setParameter("action", action.name())
                .setParameter("from", from.name())
                .setParameter("to", entry.status().name())
                .setParameter("counter", entry.counter(), String.class)
                .setParameter("employee", employee, String.class)
                .setParameter("item", item, UUID.class)
                .setParameter("at", now)
                .setParameter("why", action.isCall() ? entry.lastCall().whyName() : null, String.class)
                .setParameter("happened", happened)
                .executeUpdate();
    }

    /** What was done last and not taken back. */
    Optional<Step> last(UUID entry) {
        return session
                .createNativeQuery("""
                        select id, action, from_status, to_status, counter, employee, item, at from queue_step
                        where entry = :entry and not taken_back and action <> 'TAKE_BACK' order by position desc limit 1""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("action", String.class)
                .addScalar("from_status", String.class)
                .addScalar("to_status", String.class)
                .addScalar("counter", String.class)
                .addScalar("employee", String.class)
                .addScalar("item", UUID.class)
                .addScalar("at", Instant.class)
                .setParameter("entry", entry)
                .getResultList()
                .stream()
                .map(QueueSteps::step)
                .findFirst();
    }

    void takeBack(Step step) {
        session.createNativeMutationQuery("update queue_step set taken_back = true where id = :id")
                .setParameter("id", step.id())
                .executeUpdate();
    }

    boolean hasConflict(UUID entry, String employee) {
        return !session.createNativeQuery(
                        "select employee from queue_conflict where entry = :entry and employee = :employee",
                        String.class)
                .setParameter("entry", entry)
                .setParameter("employee", employee)
                .getResultList()
                .isEmpty();
    }

    void declareConflict(UUID entry, String employee, Instant now) {
        session.createNativeMutationQuery(
                        "insert into queue_conflict (entry, employee, declared_at) values (:entry, :employee, :at) on conflict do nothing")
                .setParameter("entry", entry)
                .setParameter("employee", employee)
                .setParameter("at", now)
                .executeUpdate();
    }

    private static Step step(Tuple row) {
        return new Step(
                row.get("id", UUID.class),
                Action.valueOf(row.get("action", String.class)),
                VisitStatus.valueOf(row.get("from_status", String.class)),
                VisitStatus.valueOf(row.get("to_status", String.class)),
                row.get("counter", String.class),
                row.get("employee", String.class),
                row.get("item", UUID.class),
                row.get("at", Instant.class));
    }
}
