package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Search for free times; it asks nothing about the person, so that everybody sees the same ones (V5). */
@ApplicationScoped
class SlotSearch {

    private static final Duration DEFAULT_WINDOW = Duration.ofDays(31);

    private final Places places;
    private final Services services;
    private final FreeSlots free;
    private final BookingRules rules;

    SlotSearch(Places places, Services services, FreeSlots free, BookingRules rules) {
        this.places = places;
        this.services = services;
        this.free = free;
        this.rules = rules;
    }

    /** A question that has been read and can be answered. */
    private record Visit(Place place, List<Slot.Part> parts) {}

    Page<SlotView> slots(
            @Nullable List<String> service,
            @Nullable String place,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            int limit) {
        var query = new SlotQuery();
        var start = query.from(from).orElse(free.bookable().start());
        var end = query.to(to).orElseGet(() -> start.plus(DEFAULT_WINDOW));
        if (!start.isBefore(end)) {
            query.add(Violation.parameter("to", "after-from"));
        } else if (Duration.between(start, end).toDays() > rules.windowDays()) {
            query.add(Violation.parameter("to", "window", Map.of("days", rules.windowDays())));
        }
        var after = after(cursor);
        var visit = visit(query, service, place);
        var window = new Span(after.filter(start::isBefore).orElse(start), end);
        if (after.isPresent() && !after.get().isBefore(end)) {
            return Page.whole(List.of());
        }
        var found = free.within(window, visit.place(), visit.parts());
        return Page.of(
                found.stream().limit(limit + 1L).map(SlotView::of).toList(),
                limit,
                last -> Cursor.encode(Long.toString(last.start().toEpochSecond())));
    }

    Page<SlotDay> days(@Nullable List<String> service, @Nullable String place, @Nullable YearMonth month) {
        var query = new SlotQuery();
        if (month == null) {
            query.add(Violation.parameter("month", "required"));
        }
        var visit = visit(query, service, place);
        return month == null ? Page.whole(List.of()) : Page.whole(days(visit, month));
    }

    private List<SlotDay> days(Visit visit, YearMonth month) {
        var window =
                new Span(startOf(month.atDay(1)), startOf(month.plusMonths(1).atDay(1)));
        var byDay = new LinkedHashMap<LocalDate, List<Slot>>();
        for (var slot : free.within(window, visit.place(), visit.parts())) {
            var day = slot.time().start().atZone(Zones.RIGA).toLocalDate();
            byDay.computeIfAbsent(day, each -> new ArrayList<>()).add(slot);
        }
        return byDay.entrySet().stream()
                .map(day -> SlotDay.of(day.getKey(), day.getValue()))
                .toList();
    }

    /** Finds out what the services and the place are; throws with everything that is wrong. */
    private Visit visit(SlotQuery query, @Nullable List<String> service, @Nullable String placeId) {
        var wanted = query.services(service);
        var placeAsked = query.place(placeId);
        var parts = parts(query, wanted);
        var place = placeAsked.isEmpty() ? Optional.<Place>empty() : places.find(placeAsked);
        if (place.isEmpty() && !placeAsked.isEmpty()) {
            query.add(Violation.parameter("place", "unknown-place"));
        }
        query.requireValid();
        return new Visit(place.orElseThrow(), parts);
    }

    private List<Slot.Part> parts(SlotQuery query, List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var known = services.find(wanted.stream().map(Wanted::service).toList());
        var parts = new ArrayList<Slot.Part>();
        for (var one : wanted) {
            var service = known.get(one.service());
            if (service == null) {
                query.addUnknown(one);
            } else if (!service.bookable()) {
                query.add(Violation.parameter("service", "service-not-bookable", Map.of("service", one.service())));
            } else {
                parts.add(new Slot.Part(service.id(), one.persons(), service.minutesPerPerson()));
            }
        }
        return parts;
    }

    /** The first moment after the last slot of the page before. */
    private static Optional<Instant> after(@Nullable String cursor) {
        return Cursor.read(
                cursor, second -> Instant.ofEpochSecond(Long.parseLong(second)).plusSeconds(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Zones.RIGA).toInstant();
    }
}
