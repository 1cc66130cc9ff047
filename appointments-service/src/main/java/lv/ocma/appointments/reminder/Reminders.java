package lv.ocma.appointments.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Plans the reminders of a visit whenever it changes, and hands out those that are due. */
@ApplicationScoped
public class Reminders {

    /** Two days before is the same time of the day, also where the clocks change between. */
    private static final String PLAN = """
            insert into booking_reminder (booking, reminder, due_at)
            select b.id, due.reminder, due.at from booking b, lateral (values
              ('TWO_DAYS', (b.starts_at at time zone 'Europe/Riga' - interval '2 days') at time zone 'Europe/Riga'),
              ('TWO_HOURS', b.starts_at - interval '2 hours')) as due (reminder, at)
            where b.id = :booking and b.status = 'BOOKED' and due.at > :now""";

    /** Without waiting: who holds a visit changes it, and plans it anew; and each instance takes others. */
    private static final String DUE = """
            with due as materialized (
              select r.booking, r.reminder from booking_reminder r join booking b on b.id = r.booking
              where r.due_at <= :now order by r.due_at limit :limit for update of r, b skip locked)
            delete from booking_reminder r using due where r.booking = due.booking and r.reminder = due.reminder
            returning r.booking, r.reminder""";

    private final Session session;
    private final Clock clock;

    Reminders(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** A reminder that is due; its visit is locked. */
    public record Due(UUID booking, Reminder reminder) {}

    /** In the transaction of the change, once all of it is made. */
    public void plan(UUID booking) {
        session.flush();
        session.createNativeMutationQuery("delete from booking_reminder where booking = :booking")
                .setParameter("booking", booking)
                .executeUpdate();
        session.createNativeMutationQuery(PLAN)
                .setParameter("booking", booking)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Some of those that are due, which nobody else is handed while the transaction runs; gone when it ends. */
    public List<Due> take(int limit) {
        return session
                .createNativeQuery(DUE, Tuple.class)
                .addScalar("booking", UUID.class)
                .addScalar("reminder", String.class)
                .setParameter("now", clock.instant())
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(row ->
                        new Due(row.get("booking", UUID.class), Reminder.valueOf(row.get("reminder", String.class))))
                .toList();
    }
}
