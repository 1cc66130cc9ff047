package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * How the queue of a place stands on a day. The row is the one lock where order matters: numbers and calls are given one after the other. Whoever also
 * locks somebody in the queue or a booking locks those first, but for a call, which then waits for the booking of whom it calls alone.
 * A day that had ended and changes again, as somebody was put back into it, is ended once more.
 */
@ApplicationScoped
public class QueueDays {

    private static final String MAKE = """
            insert into queue_day (place, day, version, last_number, booked_run, remote_run, tickets_stopped)
            values (:place, cast(:day as date), 0, 0, 0, 0, false) on conflict do nothing""";

    private static final String COLUMNS = "version, last_number, booked_run, remote_run, tickets_stopped, remote_open";

    private final Session session;

    QueueDays(Session session) {
        this.session = session;
    }

    /**
     * @param version of what the board shows
     * @param remoteOpen as the manager has set it; null where its hours hold
     */
    public record State(
            long version,
            int lastNumber,
            int bookedRun,
            int remoteRun,
            boolean ticketsStopped,
            @Nullable Boolean remoteOpen) {

        static final State NEW = new State(0, 0, 0, 0, false, null);

        QueueOrder.Run run() {
            return new QueueOrder.Run(bookedRun, remoteRun);
        }
    }

    public State find(String place, LocalDate day) {
        return read(
                        "select " + COLUMNS + " from queue_day where place = :place and day = cast(:day as date)",
                        place,
                        day)
                .orElse(State.NEW);
    }

    /** Until the transaction ends nobody else gives a number or calls somebody. */
    public State lock(String place, LocalDate day) {
        session.createNativeMutationQuery(MAKE)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .executeUpdate();
        return read(
                        "select " + COLUMNS
                                + " from queue_day where place = :place and day = cast(:day as date) for no key update",
                        place,
                        day)
                .orElseThrow();
    }

    /** Whether it was ended, and nothing has changed since. */
    boolean isOver(String place, LocalDate day) {
        return !session.createNativeQuery(
                        "select 1 from queue_day where place = :place and day = cast(:day as date) and closed_at is not null",
                        Integer.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .getResultList()
                .isEmpty();
    }

    /** The number of the next ticket; the row is {@link #lock}ed by it. */
    int nextNumber(String place, LocalDate day) {
        var next = lock(place, day).lastNumber() + 1;
        change("last_number = :value", place, day, next);
        return next;
    }

    void keep(String place, LocalDate day, QueueOrder.Run run) {
        session.createNativeMutationQuery("""
                        update queue_day set booked_run = :booked, remote_run = :remote, version = version + 1, closed_at = null
                        where place = :place and day = cast(:day as date)""")
                .setParameter("booked", run.booked())
                .setParameter("remote", run.remote())
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .executeUpdate();
    }

    /** What the board shows is another. */
    public void touch(String place, LocalDate day) {
        session.createNativeMutationQuery("""
                        update queue_day set version = version + 1, closed_at = null
                        where place = :place and day = cast(:day as date)""")
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .executeUpdate();
    }

    public void stopTickets(String place, LocalDate day, boolean stopped) {
        change("tickets_stopped = :value", place, day, stopped);
    }

    public void openRemote(String place, LocalDate day, @Nullable Boolean open) {
        session.createNativeMutationQuery("""
                        update queue_day set remote_open = :value, version = version + 1
                        where place = :place and day = cast(:day as date)""")
                .setParameter("value", open, Boolean.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .executeUpdate();
    }

    private void change(String what, String place, LocalDate day, Object value) {
        session.createNativeMutationQuery("update queue_day set " + what
                        + ", version = version + 1, closed_at = null where place = :place and day = cast(:day as date)")
                .setParameter("value", value)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .executeUpdate();
    }

    private Optional<State> read(String sql, String place, LocalDate day) {
        NativeQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class);
        return query
                .addScalar("version", Long.class)
                .addScalar("last_number", Integer.class)
                .addScalar("booked_run", Integer.class)
                .addScalar("remote_run", Integer.class)
                .addScalar("tickets_stopped", Boolean.class)
                .addScalar("remote_open", Boolean.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .getResultList()
                .stream()
                .map(QueueDays::state)
                .findFirst();
    }

    private static State state(Tuple row) {
        return new State(
                row.get("version", Long.class),
                row.get("last_number", Integer.class),
                row.get("booked_run", Integer.class),
                row.get("remote_run", Integer.class),
                row.get("tickets_stopped", Boolean.class),
                row.get("remote_open", Boolean.class));
    }
}
