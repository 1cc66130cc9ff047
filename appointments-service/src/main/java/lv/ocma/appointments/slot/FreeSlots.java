package lv.ocma.appointments.slot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.appointments.capacity.DayCapacity;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Candidate;
import lv.ocma.appointments.rule.PlaceRules;
import lv.ocma.appointments.rule.Rulebook;
import lv.ocma.platform.time.Zones;

/**
 * Free times of places, from the rows of their days and the live holds beside them: a handful of queries, whatever the number of places and of
 * bookings stored.
 */
@ApplicationScoped
class FreeSlots {

    /** By start, then place. */
    static final Comparator<Slot> ORDER =
            Comparator.<Slot, Instant>comparing(slot -> slot.time().start()).thenComparing(Slot::place);

    /** Rows that are read at first; most searches end with them. */
    private static final int FIRST_ROWS = 300;

    /** Each time that is not enough, so many times as many. */
    private static final int GROWTH = 4;

    private final Capacity capacity;
    private final Claims claims;
    private final Rulebook rulebook;
    private final BookingRules rules;
    private final Clock clock;

    FreeSlots(Capacity capacity, Claims claims, Rulebook rulebook, BookingRules rules, Clock clock) {
        this.capacity = capacity;
        this.claims = claims;
        this.rulebook = rulebook;
        this.rules = rules;
        this.clock = clock;
    }

    /** Who looks at one day after the other. */
    interface Look {

        /**
         * @param ofDay free times by start, then place
         * @param places at which is looked on; whoever has enough takes them away
         */
        void at(List<Slot> ofDay, Set<String> places);
    }

    /** @param isAll whether nothing else can be booked there at all */
    record Bookable(Span span, boolean isAll) {}

    /** All free times that start inside the window. */
    List<Slot> within(Span window, Visit visit) {
        var all = new ArrayList<Slot>();
        var _ = walk(window, visit, (ofDay, places) -> all.addAll(ofDay));
        return all;
    }

    /**
     * Day by day, what starts inside the window, none of it in the past, too soon, or too far ahead.
     *
     * @return by place how much of the window can be booked there by its rules, whether it is free or not; without those of which nothing can
     */
    Map<String, Bookable> walk(Span window, Visit visit, Look look) {
        var search = new Search(window, visit);
        if (search.places.isEmpty()) {
            return Map.of();
        }
        var bookable = Map.copyOf(search.bookable);
        var day = search.first();
        var last = search.last();
        for (long days = Math.max(1, FIRST_ROWS / search.places.size());
                !day.isAfter(last) && !search.places.isEmpty();
                days *= GROWTH) {
            var until = day.plusDays(days - 1).isAfter(last) ? last : day.plusDays(days - 1);
            search.over(day, until, look);
            day = until.plusDays(1);
        }
        return bookable;
    }

    /** One walk: what it has to know beside the rows is read once. */
    private final class Search {

        private final Instant now = clock.instant();
        private final Visit visit;
        private final Map<String, Candidate> candidates;
        private final Map<String, PlaceRules> placeRules;
        private final Map<String, Bookable> bookable = new HashMap<>();
        private final Set<String> places = new LinkedHashSet<>();
        private final Map<PlaceDay, List<Claim>> holds;

        Search(Span window, Visit visit) {
            this.visit = visit;
            this.candidates = visit.places().stream().collect(toMap(Candidate::id, Function.identity()));
            this.placeRules = candidates.isEmpty() ? Map.of() : rulebook.of(candidates.keySet());
            placeRules.forEach((place, own) -> {
                var ever = own.bookable(visit.channel(), now);
                var from = latest(window.start(), ever.start());
                var to = earliest(window.end(), ever.end());
                if (from.isBefore(to)) {
                    var span = new Span(from, to);
                    bookable.put(place, new Bookable(span, span.equals(ever)));
                    places.add(place);
                }
            });
            this.holds = places.isEmpty()
                    ? Map.of()
                    : claims.inTheWay(places, new Span(start(), midnightAfter(last()))).stream()
                            .collect(groupingBy(claim -> claim.need().placeDay()));
        }

        private Instant start() {
            return bookable.values().stream()
                    .map(each -> each.span().start())
                    .min(Instant::compareTo)
                    .orElseThrow();
        }

        LocalDate first() {
            return day(start());
        }

        LocalDate last() {
            var end = bookable.values().stream()
                    .map(each -> each.span().end())
                    .max(Instant::compareTo)
                    .orElseThrow();
            return day(end.minusNanos(1));
        }

        void over(LocalDate from, LocalDate to, Look look) {
            int minutes = Math.toIntExact(visit.needed().shortest().toMinutes());
            var ofDay = new ArrayList<DayCapacity>();
            var rows = capacity.find(places, from, to, minutes).iterator();
            while (rows.hasNext() && !places.isEmpty()) {
                var row = rows.next();
                if (!ofDay.isEmpty()
                        && !ofDay.getFirst().day().day().equals(row.day().day())) {
                    look.at(slots(ofDay), places);
                    ofDay.clear();
                }
                ofDay.add(row);
            }
            if (!ofDay.isEmpty() && !places.isEmpty()) {
                look.at(slots(ofDay), places);
            }
        }

        private List<Slot> slots(Collection<DayCapacity> ofDay) {
            return ofDay.stream()
                    .filter(row -> places.contains(row.day().place()))
                    .flatMap(this::slots)
                    .sorted(ORDER)
                    .toList();
        }

        private Stream<Slot> slots(DayCapacity row) {
            var place = row.day().place();
            var own = Objects.requireNonNull(placeRules.get(place));
            var parts = visit.needed().on(row.day().day());
            if (parts.isEmpty()) {
                return Stream.empty();
            }
            var length = Slot.length(parts.get());
            var day = row.with(holds.getOrDefault(row.day(), List.of()));
            if (!own.leaves(day, visit.channel(), length, now)) {
                return Stream.empty();
            }
            var counters = Objects.requireNonNull(candidates.get(place)).counters();
            var span = Objects.requireNonNull(bookable.get(place)).span();
            return day.starts(counters, length, own.buffer(), rules.grid(), span).stream()
                    .map(start -> Slot.at(place, start, parts.get()));
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Zones.RIGA).toLocalDate();
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Zones.RIGA).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
