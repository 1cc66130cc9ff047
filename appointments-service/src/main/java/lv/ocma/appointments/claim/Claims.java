package lv.ocma.appointments.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counters taken for visits. The exclusion constraint of the table makes overlaps impossible; this class finds a counter that
 * it allows. A transaction waits for another only before it holds a claim of its own, so that two can never wait for each other.
 */
@ApplicationScoped
public class Claims {

    private static final String LIVE = """
            select counter, booking, lower(during) as starts, upper(during) as ends from claim
            where place = :place and lower(during) < :end and lower(during) > cast(:start as timestamptz) - interval '24 hours'
              and upper(during) > :start
            order by lower(during)""";
    private static final String INSERT = """
            insert into claim (id, place, counter, during, booking)
            values (:id, :place, :counter, tstzrange(:start, :end), :booking) on conflict do nothing""";

    private final Session session;

    Claims(Session session) {
        this.session = session;
    }

    private record Taken(String counter, UUID booking, Span time) {}

    /** When each counter of the place is taken inside the window, in order; a counter without claims is absent. */
    public Map<String, List<Span>> at(String place, Span window) {
        var taken = new HashMap<String, List<Span>>();
        for (var claim : live(place, window)) {
            taken.computeIfAbsent(claim.counter(), counter -> new ArrayList<>()).add(claim.time());
        }
        return taken;
    }

    /**
     * Takes one of the counters for the booking, the next one when another booking is quicker.
     *
     * @return false when none is left
     */
    public boolean take(String place, List<String> counters, Span time, UUID booking) {
        var taken = at(place, time).keySet();
        return insertAtOneOf(place, counters, taken, time, booking) != null;
    }

    /**
     * Takes a counter for the new time, and only then frees what the booking held. When no other counter is free, the booking
     * may move over its own time: its claim is then replaced in place, in the same transaction.
     *
     * @return false when none is left; the transaction must then be rolled back
     */
    public boolean move(String place, List<String> counters, Span time, UUID booking) {
        var taken = live(place, time);
        var busy = taken.stream().map(Taken::counter).collect(Collectors.toSet());
        var secured = insertAtOneOf(place, counters, busy, time, booking);
        if (secured != null) {
            free(booking, secured);
            return true;
        }
        var takenByOthers = taken.stream()
                .filter(claim -> !claim.booking().equals(booking))
                .map(Taken::counter)
                .collect(Collectors.toSet());
        var inOwnWay = counters.stream()
                .filter(counter -> busy.contains(counter) && !takenByOthers.contains(counter))
                .toList();
        if (inOwnWay.isEmpty()) {
            return false;
        }
        release(booking);
        return insertAtOneOf(place, inOwnWay, Set.of(), time, booking) != null;
    }

    /** Gives the booking another counter for its time, which nobody else has then. */
    public void seat(UUID booking, String counter) {
        session.createNativeMutationQuery("update claim set counter = :counter where booking = :booking")
                .setParameter("booking", booking)
                .setParameter("counter", counter)
                .executeUpdate();
    }

    /** Frees the end of what the booking holds. */
    public void shorten(UUID booking, Instant end) {
        session.createNativeMutationQuery("""
                        update claim set during = tstzrange(lower(during), :end)
                        where booking = :booking and upper(during) > :end""")
                .setParameter("booking", booking)
                .setParameter("end", end)
                .executeUpdate();
    }

    public void release(UUID booking) {
        session.createNativeMutationQuery("delete from claim where booking = :booking")
                .setParameter("booking", booking)
                .executeUpdate();
    }

    /** What has ended cannot be booked any more and only makes the search slower. */
    int purge(Instant endedBefore) {
        return session.createNativeMutationQuery("delete from claim where upper(during) < :ended")
                .setParameter("ended", endedBefore)
                .executeUpdate();
    }

    private List<Taken> live(String place, Span window) {
        return session
                .createNativeQuery(LIVE, Tuple.class)
                .setParameter("place", place)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .getResultList()
                .stream()
                .map(Claims::taken)
                .toList();
    }

    private static Taken taken(Tuple row) {
        return new Taken(
                row.get("counter", String.class),
                row.get("booking", UUID.class),
                new Span(row.get("starts", Instant.class), row.get("ends", Instant.class)));
    }

    private @Nullable UUID insertAtOneOf(
            String place, List<String> counters, Set<String> except, Span time, UUID booking) {
        for (var counter : counters) {
            var id = Ids.next();
            if (!except.contains(counter) && insert(id, place, counter, time, booking)) {
                return id;
            }
        }
        return null;
    }

    private boolean insert(UUID id, String place, String counter, Span time, UUID booking) {
        return session.createNativeMutationQuery(INSERT)
                        .setParameter("id", id)
                        .setParameter("place", place)
                        .setParameter("counter", counter)
                        .setParameter("start", time.start())
                        .setParameter("end", time.end())
                        .setParameter("booking", booking)
                        .executeUpdate()
                == 1;
    }

    private void free(UUID booking, UUID except) {
        session.createNativeMutationQuery("delete from claim where booking = :booking and id <> :except")
                .setParameter("booking", booking)
                .setParameter("except", except)
                .executeUpdate();
    }
}
