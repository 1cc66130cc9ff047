package lv.ocma.appointments.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.incident.VisitIncidents;
import lv.ocma.platform.problem.Conflict;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All who ever waited; only those of one place and day are looked at together. */
@ApplicationScoped
public class QueueEntries implements PanacheRepositoryBase<QueueEntry, UUID> {

    private static final String WAITING = """
            select e.id, e.kind, e.sequence, e.priority, e.booked_for, e.late, e.arrived_at, e.wanted_counter, e.wanted_employee, e.handed_at, e.minutes,
              array(select i.service from queue_item i where i.entry = e.id and i.outcome = 'OPEN') as services,
              array(select c.employee from queue_conflict c where c.entry = e.id) as conflicts
            from queue_entry e where e.place = :place and e.day = cast(:day as date) and e.status = 'CHECKED_IN'
            order by e.arrived_at, e.sequence limit :most""";

    /** A place lets fewer wait; what is beyond would only make the answer slow. */
    private static final int MOST = 1000;

    private final Session session;
    private final VisitIncidents incidents;

    QueueEntries(Session session, VisitIncidents incidents) {
        this.session = session;
        this.incidents = incidents;
    }

    /** As complaints-service tells it. */
    boolean hadIncident(QueueEntry entry) {
        return incidents.touched(entry.place(), entry.id(), entry.booking());
    }

    /** As complaints-service tells it. */
    boolean endedContact(QueueEntry entry) {
        return incidents.endedContact(entry.place(), entry.id(), entry.booking());
    }

    /** Locks the row until the transaction ends. */
    public Optional<QueueEntry> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #lock}, with its services as they are then: one that ended meanwhile leaves the version of the visit as it was. */
    Optional<QueueEntry> lockAfresh(UUID id) {
        var locked = lock(id);
        locked.ifPresent(session::refresh);
        return locked;
    }

    public Optional<QueueEntry> ofBooking(UUID booking) {
        return find("booking", booking).firstResultOptional();
    }

    /** Not loaded: who locks the row next sees it as it is then. */
    Optional<UUID> idOfBooking(UUID booking) {
        return session
                .createNativeQuery("select id from queue_entry where booking = :booking", UUID.class)
                .setParameter("booking", booking)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Who waits to be called, in one query. */
    public List<Waiting> waiting(String place, LocalDate day) {
        return session
                .createNativeQuery(WAITING, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("sequence", Integer.class)
                .addScalar("priority", String.class)
                .addScalar("booked_for", Instant.class)
                .addScalar("late", Boolean.class)
                .addScalar("arrived_at", Instant.class)
                .addScalar("wanted_counter", String.class)
                .addScalar("wanted_employee", String.class)
                .addScalar("handed_at", Instant.class)
                .addScalar("minutes", Integer.class)
                .addScalar("services", String[].class)
                .addScalar("conflicts", String[].class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .setParameter("most", MOST)
                .getResultList()
                .stream()
                .map(QueueEntries::waiting)
                .toList();
    }

    private static Waiting waiting(Tuple row) {
        return new Waiting(
                row.get("id", UUID.class),
                EntryKind.valueOf(row.get("kind", String.class)),
                row.get("sequence", Integer.class),
                row.get("priority", String.class),
                row.get("booked_for", Instant.class),
                row.get("late", Boolean.class),
                row.get("arrived_at", Instant.class),
                handed(row),
                row.get("minutes", Integer.class),
                // An item for each person: one service may stand there twice.
                Set.copyOf(List.of(row.get("services", String[].class))),
                Set.of(row.get("conflicts", String[].class)));
    }

    private static Waiting.@Nullable Handed handed(Tuple row) {
        var at = row.get("handed_at", Instant.class);
        return at == null
                ? null
                : new Waiting.Handed(
                        row.get("wanted_counter", String.class), row.get("wanted_employee", String.class), at);
    }

    /** Locks it, unless another has it already: then somebody else is just doing something with this person. */
    boolean tryLock(UUID id) {
        return !session.createNativeQuery(
                        "select id from queue_entry where id = :id and status = 'CHECKED_IN' for update skip locked",
                        UUID.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Who is at a counter or about to be; two visits are never at one. */
    public List<AtCounter> atCounters(String place, LocalDate day) {
        return session
                .createNativeQuery("""
                        select e.number, e.counter, e.status, e.called_at, e.serving_at, e.minutes, e.calls from queue_entry e
                        where e.place = :place and e.day = cast(:day as date) and e.status in ('CALLED', 'SERVING')
                        order by e.called_at desc, e.sequence""", Tuple.class)
                .addScalar("number", String.class)
                .addScalar("counter", String.class)
                .addScalar("status", String.class)
                .addScalar("called_at", Instant.class)
                .addScalar("serving_at", Instant.class)
                .addScalar("minutes", Integer.class)
                .addScalar("calls", Integer.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .getResultList()
                .stream()
                .map(row -> new AtCounter(
                        row.get("number", String.class),
                        row.get("counter", String.class),
                        row.get("status", String.class),
                        row.get("called_at", Instant.class),
                        row.get("serving_at", Instant.class),
                        row.get("minutes", Integer.class),
                        row.get("calls", Integer.class)))
                .toList();
    }

    /** @param except who may be there already */
    void requireFree(String place, LocalDate day, String counter, UUID except) {
        var others = session.createNativeQuery("""
                        select id from queue_entry where place = :place and day = cast(:day as date) and status in ('CALLED', 'SERVING')
                          and counter = :counter and id <> :except""", UUID.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .setParameter("counter", counter)
                .setParameter("except", except)
                .getResultList();
        if (!others.isEmpty()) {
            throw new Conflict("counter-busy");
        }
    }

    /** @param minutes planned */
    public record AtCounter(
            String number,
            String counter,
            String status,
            Instant calledAt,
            @Nullable Instant servingAt,
            int minutes,
            int calls) {}
}
