package lv.ocma.appointments.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import lv.ocma.appointments.capacity.LiveTimes.LiveTime;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import org.jspecify.annotations.Nullable;

/**
 * What a place can receive on one local day: for each of its counters in which minutes somebody sits there, and which of them are taken.
 * Plain calculation. Minutes are counted from the first moment of the day as the clock runs, so a day has 1380, 1440 or 1500 of them, and an
 * hour that comes twice is two.
 */
public final class DayCapacity {

    private final PlaceDay day;
    private final Instant midnight;
    private final List<Stretch> open;
    private final Map<String, Desk> desks;
    private final Map<String, Integer> booked;

    /** Minutes of the day, the last exclusive. */
    record Stretch(int from, int to) {}

    /** Both by minutes; {@code taken} counts pauses after visits, {@code staffed} is inside of the hours. */
    record Desk(BitSet staffed, BitSet taken) {

        boolean isStaffed(int from, int to) {
            return staffed.nextClearBit(from) >= to;
        }

        boolean isFree(int from, int to) {
            int next = taken.nextSetBit(from);
            return next < 0 || next >= to;
        }

        private int longestFree() {
            var free = (BitSet) staffed.clone();
            free.andNot(taken);
            int longest = 0;
            for (int from = free.nextSetBit(0); from >= 0; from = free.nextSetBit(free.nextClearBit(from))) {
                longest = Math.max(longest, free.nextClearBit(from) - from);
            }
            return longest;
        }
    }

    /** @param booked minutes of visits by the channel over which they were booked; of a channel that is not told under an empty name */
    DayCapacity(PlaceDay day, List<Stretch> open, Map<String, Desk> desks, Map<String, Integer> booked) {
        this.day = day;
        this.midnight = day.span().start();
        this.open = List.copyOf(open);
        this.desks = desks;
        this.booked = booked;
    }

    /** Of which nothing is taken yet. */
    public static DayCapacity of(PlaceDay day, Collection<Opening> openings, Collection<Counter> counters) {
        var midnight = day.span().start();
        var desks = new LinkedHashMap<String, Desk>();
        for (var counter : counters) {
            var staffed = new BitSet();
            for (var opening : openings) {
                counter.staffed(opening)
                        .forEach(part -> staffed.set(minute(midnight, part.start()), minute(midnight, part.end())));
            }
            desks.put(counter.id(), new Desk(staffed, new BitSet()));
        }
        var open = openings.stream()
                .map(Opening::span)
                .map(span -> new Stretch(minute(midnight, span.start()), minute(midnight, span.end())))
                .toList();
        return new DayCapacity(day, open, desks, Map.of());
    }

    /** Without the times that are given to the live queue: for bookings nobody sits there then. */
    public DayCapacity without(Collection<LiveTime> live) {
        if (live.isEmpty()) {
            return this;
        }
        var rest = new LinkedHashMap<String, Desk>();
        desks.forEach((counter, desk) ->
                rest.put(counter, new Desk((BitSet) desk.staffed().clone(), desk.taken())));
        for (var time : live) {
            var desk = rest.get(time.counter());
            if (desk != null) {
                desk.staffed()
                        .clear(
                                minute(time.during().start()),
                                minute(time.during().end()));
            }
        }
        return new DayCapacity(day, open, rest, booked);
    }

    /** Times in the window at which somebody sits at a counter and nobody is booked, in order. */
    public List<LiveTime> unbooked(Span window) {
        var times = new ArrayList<LiveTime>();
        desks.forEach((counter, desk) -> {
            var free = (BitSet) desk.staffed().clone();
            free.andNot(desk.taken());
            int last = minute(window.end());
            for (int from = free.nextSetBit(minute(window.start())); from >= 0 && from < last; ) {
                int to = Math.min(free.nextClearBit(from), last);
                times.add(new LiveTime(counter, new Span(moment(from), moment(to))));
                from = free.nextSetBit(to);
            }
        });
        return times;
    }

    /** The same hours and counters, and nothing else taken than these: a counter that is no more is still taken, by who was booked there. */
    public DayCapacity taken(Collection<Claim> claims) {
        var anew = new LinkedHashMap<String, Desk>();
        desks.forEach((counter, desk) -> anew.put(counter, new Desk(desk.staffed(), new BitSet())));
        return new DayCapacity(day, open, anew, Map.of()).with(claims);
    }

    /** With more that is taken. */
    public DayCapacity with(Collection<Claim> claims) {
        if (claims.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<String, Desk>();
        desks.forEach((counter, desk) ->
                more.put(counter, new Desk(desk.staffed(), (BitSet) desk.taken().clone())));
        var minutes = new TreeMap<>(booked);
        for (var claim : claims) {
            var need = claim.need();
            var desk = more.computeIfAbsent(claim.counter(), counter -> new Desk(new BitSet(), new BitSet()));
            desk.taken().set(minute(need.busy().start()), minute(need.busy().end()));
            minutes.merge(channel(need.channel()), minutes(need.time()), Integer::sum);
        }
        return new DayCapacity(day, open, more, minutes);
    }

    /**
     * Starts in order at which one of the counters is staffed for the whole visit, and free for it and the pause after it. A visit starts
     * on a grid that counts from the opening, and lies wholly inside it (C1).
     *
     * @param window what starts outside it is not looked at
     */
    public List<Instant> starts(
            Collection<String> counters, Duration length, Duration pause, Duration grid, Span window) {
        int needed = Math.toIntExact(length.toMinutes());
        int after = Math.toIntExact(pause.toMinutes());
        int step = Math.toIntExact(grid.toMinutes());
        var able = counters.stream().map(desks::get).filter(Objects::nonNull).toList();
        var starts = new ArrayList<Instant>();
        for (var stretch : open) {
            for (int from = stretch.from(); from + needed <= stretch.to(); from += step) {
                var start = moment(from);
                if (window.contains(start) && isFree(able, from, needed, after)) {
                    starts.add(start);
                }
            }
        }
        return starts;
    }

    private static boolean isFree(List<Desk> able, int from, int needed, int after) {
        return able.stream()
                .anyMatch(desk -> desk.isStaffed(from, from + needed) && desk.isFree(from, from + needed + after));
    }

    /** Whether visits may start then at all: in an opening, on its grid. */
    public boolean isOnGrid(Instant start, Duration grid) {
        return open.stream()
                .anyMatch(stretch -> !start.isBefore(moment(stretch.from()))
                        && start.isBefore(moment(stretch.to()))
                        && Duration.between(moment(stretch.from()), start).toMillis() % grid.toMillis() == 0);
    }

    public boolean isStaffed(String counter, Span visit) {
        return desk(counter)
                .filter(desk -> desk.isStaffed(minute(visit.start()), minute(visit.end())))
                .isPresent();
    }

    public boolean isFree(String counter, Span visit) {
        return desk(counter)
                .filter(desk -> desk.isFree(minute(visit.start()), minute(visit.end())))
                .isPresent();
    }

    /** Whether counters are staffed for the visit, and each of them is taken. */
    public boolean isFull(Span visit) {
        int from = minute(visit.start());
        int to = minute(visit.end());
        var staffed =
                desks.values().stream().filter(desk -> desk.isStaffed(from, to)).toList();
        return !staffed.isEmpty() && staffed.stream().noneMatch(desk -> desk.isFree(from, to));
    }

    /** Whether any counter has a free minute. */
    public boolean hasRoom() {
        return longestFree() > 0;
    }

    private Optional<Desk> desk(String counter) {
        return Optional.ofNullable(desks.get(counter));
    }

    /** Of all counters together; what shares are parts of. */
    public int staffedMinutes() {
        return desks.values().stream()
                .mapToInt(desk -> desk.staffed().cardinality())
                .sum();
    }

    /** Minutes of visits by channel; of a channel that is not told under an empty name. */
    public Map<String, Integer> booked() {
        return booked;
    }

    /** No visit that is longer can be received; rows of full days need not be read. */
    int longestFree() {
        return desks.values().stream().mapToInt(Desk::longestFree).max().orElse(0);
    }

    public PlaceDay day() {
        return day;
    }

    List<Stretch> open() {
        return open;
    }

    Map<String, Desk> desks() {
        return new HashMap<>(desks);
    }

    private Instant moment(int minute) {
        return midnight.plus(Duration.ofMinutes(minute));
    }

    /** Inside of the day: nobody sits anywhere at night. */
    private int minute(Instant moment) {
        var span = day.span();
        var inside = moment.isBefore(span.start()) ? span.start() : moment.isAfter(span.end()) ? span.end() : moment;
        return minute(midnight, inside);
    }

    private static int minute(Instant midnight, Instant moment) {
        return Math.toIntExact(Duration.between(midnight, moment).toMinutes());
    }

    private static int minutes(Span span) {
        return Math.toIntExact(Duration.between(span.start(), span.end()).toMinutes());
    }

    private static String channel(@Nullable String channel) {
        return channel == null ? "" : channel;
    }
}
