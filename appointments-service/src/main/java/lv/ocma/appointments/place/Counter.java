package lv.ocma.appointments.place;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.appointments.claim.Span;
import org.jspecify.annotations.Nullable;

/**
 * A desk of a place: what it can serve, and when somebody sits there. Plain calculation, in local times as the hours of the place.
 *
 * @param services ids of those that it can serve; null means all that the place offers
 * @param validFrom first date on which it serves; null where it has none
 * @param validTo last date on which it serves, included; null where it has none
 * @param staffing by dates that do not overlap; on any other date it is staffed whenever the place is open
 * @param blocked when staff have said that nobody sits there after all
 */
public record Counter(
        String id,
        @Nullable Set<String> services,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Staffing> staffing,
        List<Span> blocked) {

    /** One that nobody has blocked. */
    public Counter(
            String id,
            @Nullable Set<String> services,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<Staffing> staffing) {
        this(id, services, validFrom, validTo, staffing, List.of());
    }

    /** @param weekdays one that is not named is staffed whenever the place is open */
    public record Staffing(
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo, List<Weekday> weekdays) {

        private Optional<List<Interval>> on(DayOfWeek weekday) {
            return weekdays.stream()
                    .filter(staffed -> staffed.weekday() == weekday)
                    .findFirst()
                    .map(Weekday::intervals);
        }
    }

    /** @param intervals in order, not overlapping; none where nobody sits there all day */
    public record Weekday(DayOfWeek weekday, List<Interval> intervals) {}

    public record Interval(LocalTime from, LocalTime to) {}

    /** Of whose hours nothing more is known than those of its place. */
    public static Counter of(String id) {
        return new Counter(id, null, null, null, List.of());
    }

    /** Whether all services of one visit can be served here: nobody is sent from desk to desk (R4). */
    public boolean serves(Collection<String> visit) {
        return services == null || services.containsAll(visit);
    }

    /** How many services it is kept for. */
    public int variety() {
        return services == null ? Integer.MAX_VALUE : services.size();
    }

    /** The parts of the opening in which somebody sits here, in order; parts that touch are one. */
    public List<Span> staffed(Opening opening) {
        if (!holds(opening.day(), validFrom, validTo)) {
            return List.of();
        }
        var weekly = staffing.stream()
                .filter(staffed -> holds(opening.day(), staffed.validFrom(), staffed.validTo()))
                .findFirst()
                .flatMap(staffed -> staffed.on(opening.weekday()));
        var planned = weekly.map(intervals -> within(opening, intervals)).orElseGet(() -> List.of(opening.span()));
        return blocked.stream().reduce(planned, Counter::without, (one, other) -> one);
    }

    /** Of the blocks of its place those that are about it take its staff away. */
    Counter without(List<Block> blocks) {
        var away = blocks.stream()
                .filter(block -> block.isOf(id))
                .map(Block::during)
                .toList();
        return away.isEmpty() ? this : new Counter(id, services, validFrom, validTo, staffing, away);
    }

    private static List<Span> without(List<Span> parts, Span away) {
        return parts.stream()
                .flatMap(part -> part.overlaps(away)
                        ? Stream.of(
                                        new Span(part.start(), earlier(part.end(), away.start(), part.start())),
                                        new Span(later(part.start(), away.end(), part.end()), part.end()))
                                .filter(left -> left.start().isBefore(left.end()))
                        : Stream.of(part))
                .toList();
    }

    private static Instant earlier(Instant one, Instant other, Instant least) {
        var earlier = one.isBefore(other) ? one : other;
        return earlier.isBefore(least) ? least : earlier;
    }

    private static Instant later(Instant one, Instant other, Instant most) {
        var later = one.isAfter(other) ? one : other;
        return later.isAfter(most) ? most : later;
    }

    /** Whether somebody sits here all the while. */
    public boolean isStaffed(Opening opening, Span visit) {
        return staffed(opening).stream().anyMatch(part -> part.covers(visit));
    }

    private static List<Span> within(Opening opening, List<Interval> intervals) {
        var parts = new ArrayList<Span>();
        for (var interval : intervals) {
            var from = later(interval.from(), opening.opens());
            var to = interval.to().isBefore(opening.closes()) ? interval.to() : opening.closes();
            if (!from.isBefore(to)) {
                continue;
            }
            var part = new Opening(opening.day(), from, to).span();
            if (part.start().equals(part.end())) {
                // The clocks leave it out.
                continue;
            }
            if (!parts.isEmpty() && parts.getLast().end().equals(part.start())) {
                part = new Span(parts.removeLast().start(), part.end());
            }
            parts.add(part);
        }
        return parts;
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean holds(LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
