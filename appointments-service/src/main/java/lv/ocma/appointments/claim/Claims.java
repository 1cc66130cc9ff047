package lv.ocma.appointments.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Counters taken for visits, and those held for a while. The exclusion constraint of the table makes overlaps impossible; this class finds
 * a counter that it allows. Whatever changes here locks its days first, in one order, so that two can never wait for each other.
 */
@ApplicationScoped
public class Claims {

    private static final String SELECT = """
            select id, booking, place, counter, lower(during) as starts, upper(during) as ends, buffer_minutes, channel
            from claim where\s""";
    // A claim lasts a day at most, which lets the index find those that have begun before the window.
    private static final String IN_WINDOW = """
             and lower(during) < :end and lower(during) > cast(:start as timestamptz) - interval '24 hours' and upper(during) > :start""";
    /** A visit that goes on has its counter for the next quarter of an hour, each time that it is asked; the minute that has begun is whole, as days are kept in minutes. */
    private static final String OVERRUN = """
            select c.id, cast(null as uuid) as booking, c.place, c.counter, upper(c.during) as starts, date_trunc('minute', now()) + interval '16 minutes' as ends,
              0 as buffer_minutes, c.channel
            from claim c join booking b on b.id = c.booking
            where c.place = any(:places) and b.status = 'SERVING' and upper(c.during) <= now() and upper(c.during) > now() - interval '12 hours'""";

    private static final String INSERT = """
            insert into claim (id, place, counter, during, booking, buffer_minutes, channel)
            values (:id, :place, :counter, tstzrange(:start, :end), :booking, :buffer, :channel) on conflict do nothing""";
    private static final String HOLD = """
            insert into claim (id, place, counter, during, expires_at, buffer_minutes, channel, proposed_to)
            values (:id, :place, :counter, tstzrange(:start, :end), now() + make_interval(secs => :seconds), :buffer, :channel, :proposed)
            on conflict do nothing returning expires_at""";
    private static final String DROP_EXPIRED = """
            delete from claim where place = :place and expires_at <= now() and during && tstzrange(:start, :end)""";

    private final Session session;
    private final Instance<ClaimWatcher> watchers;
    private final Clock clock;

    Claims(Session session, Instance<ClaimWatcher> watchers, Clock clock) {
        this.session = session;
        this.watchers = watchers;
        this.clock = clock;
    }

    /** Of the booking; usually one. */
    public List<Claim> of(UUID booking) {
        return kept(booking).stream().filter(claim -> !claim.isHold()).toList();
    }

    /** What is or was proposed to the booking; one at most, as a constraint has it. */
    public List<Claim> proposedTo(UUID booking) {
        return kept(booking).stream().filter(Claim::isHold).toList();
    }

    /** Of the booking and proposed to it: all that is kept from others for it, and goes when it gets another time or none. */
    public List<Claim> kept(UUID booking) {
        return read(session.createNativeQuery(
                        SELECT + "booking = :booking or proposed_to = :booking order by id", Tuple.class)
                .setParameter("booking", booking)
                .getResultList());
    }

    /** The claim of a hold, unless that has ended. */
    public Optional<Claim> held(UUID id) {
        return read(session.createNativeQuery(SELECT + "id = :id and expires_at > now()", Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Of visits and of live holds, whatever counters there are now. */
    public List<Claim> at(String place, Span window) {
        return read(session.createNativeQuery(
                        SELECT + "place = :place and (expires_at is null or expires_at > now()) " + IN_WINDOW,
                        Tuple.class)
                .setParameter("place", place)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .getResultList());
    }

    /** Live holds at some places; there are never many. */
    public List<Claim> holds(Collection<String> places, Span window) {
        return read(session.createNativeQuery(
                        SELECT + "place = any(:places) and expires_at > now() " + IN_WINDOW, Tuple.class)
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .getResultList());
    }

    /** Live holds, and counters at which a visit has not ended although it should have: whoever searches sees neither as free. */
    public List<Claim> inTheWay(Collection<String> places, Span window) {
        return read(session.createNativeQuery(
                        SELECT + "place = any(:places) and expires_at > now() " + IN_WINDOW + " union all " + OVERRUN,
                        Tuple.class)
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .getResultList());
    }

    /** Counters of the place at which a visit has not ended although it should have. */
    public List<Claim> overrunning(String place) {
        return read(session.createNativeQuery(OVERRUN, Tuple.class)
                .setParameter("places", new String[] {place}, String[].class)
                .getResultList());
    }

    /**
     * Takes one of the counters for the booking, the next one when another booking is quicker.
     *
     * @return false when none is left
     */
    public boolean take(Need need, List<String> counters, UUID booking) {
        lock(days(List.of(), need));
        dropExpired(need.place(), need.time());
        var taken = counters.stream().anyMatch(counter -> insert(need, counter, booking));
        changed(days(List.of(), need));
        return taken;
    }

    /**
     * Takes a counter for the new time, and only then frees what the booking held. When no other counter is free, the booking
     * may move over its own time: its claim is then replaced in place, in the same transaction.
     *
     * @return false when none is left; the transaction must then be rolled back
     */
    public boolean move(Need need, List<String> counters, UUID booking) {
        var own = kept(booking);
        var days = days(own, need);
        lock(days);
        dropExpired(need.place(), need.time());
        var inOwnWay = own.stream()
                .filter(claim -> claim.need().time().overlaps(need.time()))
                .map(Claim::counter)
                .collect(Collectors.toSet());
        var moved =
                counters.stream().anyMatch(counter -> !inOwnWay.contains(counter) && insert(need, counter, booking));
        own.forEach(claim -> delete(claim.id()));
        moved = moved
                || counters.stream().anyMatch(counter -> inOwnWay.contains(counter) && insert(need, counter, booking));
        changed(days);
        if (moved) {
            released(own);
        }
        return moved;
    }

    /** Holds one of the counters until the time has passed, by the clock of the database; empty when none is left. */
    public Optional<Held> hold(Need need, List<String> counters, Duration length) {
        lock(days(List.of(), need));
        return held(need, counters, length, null);
    }

    /** As {@link #hold}, for a booking to which the time is proposed; what was proposed to it before is free then. */
    public Optional<Held> propose(UUID booking, Need need, List<String> counters, Duration length) {
        var before = proposedTo(booking);
        lock(days(before, need));
        before.forEach(claim -> delete(claim.id()));
        var held = held(need, counters, length, booking);
        if (held.isPresent()) {
            released(before);
        }
        return held;
    }

    private Optional<Held> held(Need need, List<String> counters, Duration length, @Nullable UUID proposedTo) {
        dropExpired(need.place(), need.time());
        for (var counter : counters) {
            var id = Ids.next();
            var expires = session.createNativeQuery(HOLD, Instant.class)
                    .setParameter("id", id)
                    .setParameter("place", need.place())
                    .setParameter("counter", counter)
                    .setParameter("start", need.time().start())
                    .setParameter("end", need.time().end())
                    .setParameter("seconds", length.toSeconds())
                    .setParameter("buffer", need.bufferMinutes())
                    .setParameter("channel", need.channel(), String.class)
                    .setParameter("proposed", proposedTo, UUID.class)
                    .getResultList();
            if (!expires.isEmpty()) {
                watchers.forEach(watcher -> watcher.afterHold(need.placeDay(), expires.getFirst()));
                return Optional.of(new Held(id, expires.getFirst()));
            }
        }
        return Optional.empty();
    }

    /** Ends a hold for good; who waits for a time is told. */
    public void giveBack(Claim hold) {
        drop(hold);
        released(List.of(hold));
    }

    /** Ends a hold whose day is not locked, after so long at the latest, by the clock of the database. */
    public void expire(UUID hold, Duration within) {
        session.createNativeMutationQuery("""
                        update claim set expires_at = least(expires_at, now() + make_interval(secs => :seconds))
                        where id = :id and expires_at > now()""")
                .setParameter("id", hold)
                .setParameter("seconds", within.toSeconds())
                .executeUpdate();
    }

    /** Ends a hold that becomes something else. */
    public void drop(Claim hold) {
        lock(new TreeSet<>(List.of(hold.need().placeDay())));
        delete(hold.id());
    }

    /** Ends what is proposed to these bookings; the times are free at once, for whoever waits as if by the clock, as the place may be changing. */
    public void withdraw(Collection<UUID> bookings) {
        var proposed = read(session.createNativeQuery(SELECT + "proposed_to = any(:bookings)", Tuple.class)
                .setParameter("bookings", bookings.toArray(UUID[]::new), UUID[].class)
                .getResultList());
        if (!proposed.isEmpty()) {
            lock(days(proposed, null));
            proposed.forEach(claim -> delete(claim.id()));
            var now = clock.instant();
            proposed.forEach(claim ->
                    watchers.forEach(watcher -> watcher.afterHold(claim.need().placeDay(), now)));
        }
    }

    /** Those of the place that have ended by themselves, and would only be in the way. */
    public void dropExpired(String place, Span window) {
        session.createNativeMutationQuery(DROP_EXPIRED)
                .setParameter("place", place)
                .setParameter("start", window.start())
                .setParameter("end", window.end())
                .executeUpdate();
    }

    /**
     * Gives bookings and times that are held other counters, which nobody else has then; all at once, as one gets what another leaves.
     *
     * @param counters by the id of the booking, or of the claim of what is held
     */
    public void seat(Map<UUID, String> counters) {
        var moved = all(SELECT + "booking = any(:ids) or (id = any(:ids) and booking is null)", counters.keySet());
        if (moved.isEmpty()) {
            return;
        }
        var days = days(moved, null);
        lock(days);
        // Out of each other's way first: the constraint is about each row by itself.
        session.createNativeMutationQuery("update claim set counter = cast(id as text) where id = any(:ids)")
                .setParameter("ids", moved.stream().map(Claim::id).toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
        moved.forEach(claim -> session.createNativeMutationQuery("update claim set counter = :counter where id = :id")
                .setParameter("id", claim.id())
                .setParameter(
                        "counter", counters.get(Objects.requireNonNullElse(claim.booking(), claim.id())), String.class)
                .executeUpdate());
        changed(days);
    }

    /** Ends what is held; who waits for a time is not told. */
    public void remove(Collection<UUID> holds) {
        var ended = all(SELECT + "id = any(:ids) and booking is null", holds);
        lock(days(ended, null));
        ended.forEach(claim -> delete(claim.id()));
    }

    private List<Claim> all(String sql, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(session.createNativeQuery(sql, Tuple.class)
                        .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                        .getResultList());
    }

    /**
     * Frees the end of what the booking holds, and of what is proposed to it, also where that is all that it has.
     *
     * @param proposed how long it would be then; on another day its services may take longer or less
     */
    public void shorten(UUID booking, Duration length, Duration proposed) {
        var kept = kept(booking);
        var days = days(kept, null);
        lock(days);
        kept.forEach(claim -> shorten(claim, claim.isHold() ? proposed : length));
        changed(days);
        released(kept);
    }

    private void shorten(Claim claim, Duration length) {
        session.createNativeMutationQuery("""
                        update claim set during = tstzrange(lower(during), :end) where id = :id and upper(during) > :end""")
                .setParameter("id", claim.id())
                .setParameter("end", claim.need().time().start().plus(length))
                .executeUpdate();
    }

    /** All that the booking has, and what is proposed to it. */
    public void release(UUID booking) {
        release(kept(booking));
    }

    /** All that the booking has; what is proposed to it stays. */
    public void leave(UUID booking) {
        release(of(booking));
    }

    private void release(List<Claim> own) {
        var days = days(own, null);
        lock(days);
        own.forEach(claim -> delete(claim.id()));
        changed(days);
        released(own);
    }

    /** For who goes on to change several of them. */
    public void lock(SortedSet<PlaceDay> days) {
        watchers.forEach(watcher -> watcher.beforeChange(days));
    }

    private void changed(Collection<PlaceDay> days) {
        watchers.forEach(watcher -> watcher.afterChange(days));
    }

    private void released(List<Claim> claims) {
        var freed = claims.stream().map(Claim::need).toList();
        watchers.forEach(watcher -> watcher.afterRelease(freed));
    }

    private static SortedSet<PlaceDay> days(List<Claim> claims, @Nullable Need need) {
        var days = claims.stream().map(claim -> claim.need().placeDay()).collect(Collectors.toCollection(TreeSet::new));
        if (need != null) {
            days.add(need.placeDay());
        }
        return days;
    }

    private boolean insert(Need need, String counter, UUID booking) {
        return session.createNativeMutationQuery(INSERT)
                        .setParameter("id", Ids.next())
                        .setParameter("place", need.place())
                        .setParameter("counter", counter)
                        .setParameter("start", need.time().start())
                        .setParameter("end", need.time().end())
                        .setParameter("booking", booking)
                        .setParameter("buffer", need.bufferMinutes())
                        .setParameter("channel", need.channel(), String.class)
                        .executeUpdate()
                == 1;
    }

    private void delete(UUID id) {
        session.createNativeMutationQuery("delete from claim where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private static List<Claim> read(List<Tuple> rows) {
        return rows.stream().map(Claims::claim).toList();
    }

    private static Claim claim(Tuple row) {
        var time = new Span(row.get("starts", Instant.class), row.get("ends", Instant.class));
        return new Claim(
                row.get("id", UUID.class),
                row.get("booking", UUID.class),
                row.get("counter", String.class),
                new Need(
                        row.get("place", String.class),
                        time,
                        row.get("buffer_minutes", Integer.class),
                        row.get("channel", String.class)));
    }
}
