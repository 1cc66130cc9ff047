package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.demand.UnmetDemand;
import lv.ocma.appointments.place.Candidates;
import lv.ocma.appointments.service.Services;
import lv.ocma.appointments.slot.FreeSlots.Bookable;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Search for free times; it asks nothing about the person, so that everybody sees the same ones (V5). */
@ApplicationScoped
class SlotSearch {

    private static final Duration DEFAULT_WINDOW = Duration.ofDays(31);

    /** Nobody books further ahead. */
    private static final Duration EVER = Duration.ofDays(366);

    /** Who looks at less looks at other days too. In a week in which the clocks go forward there is an hour less. */
    private static final Duration MUCH = Duration.ofDays(7).minusHours(1);

    private final Candidates candidates;
    private final Services services;
    private final FreeSlots free;
    private final UnmetDemand demand;
    private final BookingRules rules;
    private final Clock clock;

    SlotSearch(
            Candidates candidates,
            Services services,
            FreeSlots free,
            UnmetDemand demand,
            BookingRules rules,
            Clock clock) {
        this.candidates = candidates;
        this.services = services;
        this.free = free;
        this.demand = demand;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a visit is for, and where, as it was written. */
    record Wish(
            List<String> service,
            PlaceQuery places,
            @Nullable String channel) {

        Wish {
            service = List.copyOf(service);
        }
    }

    /** Where a page of slots ends: behind a start, and at that behind a place. */
    private record End(Instant start, String place) {

        boolean isBefore(Slot slot) {
            int behind = slot.time().start().compareTo(start);
            return behind > 0 || (behind == 0 && slot.place().compareTo(place) > 0);
        }
    }

    /** Where a page of days ends: at a date, behind a place. */
    private record DayEnd(LocalDate date, String place) {

        boolean isBefore(SlotDay day) {
            int behind = day.date().compareTo(date);
            return behind > 0 || (behind == 0 && day.place().compareTo(place) > 0);
        }
    }

    Page<SlotView> slots(Wish wish, @Nullable String from, @Nullable String to, @Nullable String cursor, int limit) {
        var query = new SlotQuery();
        var start = query.from(from).orElseGet(clock::instant);
        var end = query.to(to).orElseGet(() -> start.plus(DEFAULT_WINDOW));
        if (!start.isBefore(end)) {
            query.add(Violation.parameter("to", "after-from"));
        } else if (Duration.between(start, end).toDays() > rules.windowDays()) {
            query.add(Violation.parameter("to", "window", Map.of("days", rules.windowDays())));
        }
        var cursors = ListCursor.of("slots", wish, from, to);
        var after = cursors.decode(cursor, 2)
                .map(key -> read(() -> new End(Instant.ofEpochSecond(Long.parseLong(key.getFirst())), key.getLast())));
        var visit = visit(query, wish);
        var begins = after.map(End::start).filter(start::isBefore).orElse(start);
        if (!begins.isBefore(end)) {
            return Page.whole(List.of());
        }
        var found = new ArrayList<SlotView>();
        var bookable = free.walk(new Span(begins, end), visit, (ofDay, places) -> {
            ofDay.stream()
                    .filter(slot -> after.isEmpty() || after.get().isBefore(slot))
                    .limit(limit + 1L - found.size())
                    .map(SlotView::of)
                    .forEach(found::add);
            if (found.size() > limit) {
                places.clear();
            }
        });
        if (found.isEmpty() && after.isEmpty()) {
            inVain(visit, bookable, SlotSearch::isMuch);
        }
        return Page.of(
                found, limit, last -> cursors.encode(Long.toString(last.start().toEpochSecond()), last.place()));
    }

    /** By date, then place. */
    Page<SlotDay> days(Wish wish, @Nullable YearMonth month, @Nullable String cursor, int limit) {
        var query = new SlotQuery();
        if (month == null) {
            query.add(Violation.parameter("month", "required"));
        }
        var cursors = ListCursor.of("slot-days", wish, month);
        var after = cursors.decode(cursor, 2)
                .map(key -> read(() -> new DayEnd(LocalDate.parse(key.getFirst()), key.getLast())));
        var visit = visit(query, wish);
        if (month == null) {
            return Page.whole(List.of());
        }
        var begins = after.map(DayEnd::date).filter(month.atDay(1)::isBefore).orElse(month.atDay(1));
        var ends = month.plusMonths(1).atDay(1);
        var found = new ArrayList<SlotDay>();
        if (begins.isBefore(ends)) {
            var _ = free.walk(new Span(startOf(begins), startOf(ends)), visit, (ofDay, places) -> {
                byPlace(ofDay).values().stream()
                        .map(SlotDay::of)
                        .filter(day -> after.isEmpty() || after.get().isBefore(day))
                        .limit(limit + 1L - found.size())
                        .forEach(found::add);
                if (found.size() > limit) {
                    places.clear();
                }
            });
        }
        return Page.of(found, limit, last -> cursors.encode(last.date().toString(), last.place()));
    }

    /** The first free time of each place, soonest first. */
    Page<SlotView> first(Wish wish, @Nullable String from, int limit) {
        var query = new SlotQuery();
        var start = query.from(from).orElseGet(clock::instant);
        var visit = visit(query, wish);
        var found = new ArrayList<SlotView>();
        var bookable = free.walk(Span.from(start, EVER), visit, (ofDay, places) -> {
            byPlace(ofDay).values().stream()
                    .map(List::getFirst)
                    .sorted(FreeSlots.ORDER)
                    .limit((long) limit - found.size())
                    .map(SlotView::of)
                    .forEach(found::add);
            ofDay.forEach(slot -> places.remove(slot.place()));
            if (found.size() == limit) {
                places.clear();
            }
        });
        if (found.isEmpty()) {
            inVain(visit, bookable, any -> true);
        }
        return Page.whole(found);
    }

    /** Nobody can look at more where a place can be booked for less. */
    private static boolean isMuch(Bookable bookable) {
        return bookable.isAll()
                || Duration.between(bookable.span().start(), bookable.span().end())
                                .compareTo(MUCH)
                        >= 0;
    }

    /** What lies in the past, or too far ahead, was not on offer, and nobody goes without it. */
    private void inVain(Visit visit, Map<String, Bookable> bookable, Predicate<Bookable> counts) {
        demand.count(
                bookable.entrySet().stream()
                        .filter(each -> counts.test(each.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                visit.needed().ids(),
                visit.channel().name(),
                UnmetDemand.Kind.SEARCHED_IN_VAIN);
    }

    private static Map<String, List<Slot>> byPlace(List<Slot> ofDay) {
        var byPlace = new TreeMap<String, List<Slot>>();
        ofDay.forEach(slot -> byPlace.computeIfAbsent(slot.place(), place -> new ArrayList<>())
                .add(slot));
        return byPlace;
    }

    /** Finds out what the services and the places are; throws with everything that is wrong. */
    private Visit visit(SlotQuery query, Wish wish) {
        var needed = needed(query, query.services(wish.service()));
        var where = query.where(wish.places());
        var channel = query.channel(wish.channel());
        var found = candidates.find(where, needed.ids());
        if (!found.unknown().isEmpty()) {
            query.add(Violation.parameter("place", "unknown-place"));
        }
        query.requireValid();
        return new Visit(found.wanted(), needed, channel);
    }

    private Needed needed(SlotQuery query, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return new Needed(List.of());
        }
        var known = services.find(wanted.stream().map(Wanted::service).toList());
        var needed = new ArrayList<Needed.One>();
        for (var one : wanted) {
            var service = known.get(one.service());
            if (service == null) {
                query.addUnknown(one);
            } else if (!service.isBookableFrom(Zones.today(clock))) {
                query.add(Violation.parameter("service", "service-not-bookable", Map.of("service", one.service())));
            } else {
                needed.add(new Needed.One(service, one.persons()));
            }
        }
        return new Needed(needed);
    }

    private static <T> T read(Supplier<T> end) {
        try {
            return end.get();
        } catch (DateTimeException | NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Zones.RIGA).toInstant();
    }
}
