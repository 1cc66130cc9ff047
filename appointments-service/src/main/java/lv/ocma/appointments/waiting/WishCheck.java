package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.rule.Rulebook;
import lv.ocma.appointments.service.Services;
import lv.ocma.appointments.slot.SlotsToOffer;
import lv.ocma.appointments.slot.SlotsToOffer.Shape;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Whether something can be waited for: it names all that is wrong at once, and what need not be waited for. */
@ApplicationScoped
class WishCheck {

    private static final String WHEN = "/when";
    private static final int ALTERNATIVES = 5;

    private final Services services;
    private final SlotsToOffer slots;
    private final WishTimes times;
    private final Rulebook rulebook;
    private final Places places;
    private final Clock clock;

    WishCheck(Services services, SlotsToOffer slots, WishTimes times, Rulebook rulebook, Places places, Clock clock) {
        this.services = services;
        this.slots = slots;
        this.times = times;
        this.rulebook = rulebook;
        this.places = places;
        this.clock = clock;
    }

    void requireValid(NewWish wanted, Caller caller) {
        var violations = new ArrayList<>(wanted.violations());
        if (violations.isEmpty()) {
            violations.addAll(unknown(wanted.wanted()));
        }
        violations.addAll(time(wanted.when()));
        violations.addAll(wanted.applicant().violations(caller));
        require(violations);
    }

    /** @param start of the visit for which an earlier time is wanted */
    WantedTime requireValid(@Nullable TimeForm wanted, Instant start) {
        var violations = new ArrayList<>(time(wanted));
        if (wanted != null
                && wanted.from() != null
                && !wanted.from().atStartOfDay(Zones.RIGA).toInstant().isBefore(start)) {
            violations.add(Violation.body(WHEN + "/from", "wished-day-too-late"));
        }
        require(violations);
        return Objects.requireNonNull(wanted).time();
    }

    private List<Violation> time(@Nullable TimeForm wanted) {
        return wanted == null ? List.of(Violation.body(WHEN, "required")) : wanted.violations(Zones.today(clock));
    }

    private List<Violation> unknown(List<Wanted> wanted) {
        var known = services.find(wanted.stream().map(Wanted::service).toList());
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < wanted.size(); i++) {
            var service = known.get(wanted.get(i).service());
            if (service == null) {
                violations.add(Violation.body("/items/" + i + "/service", "unknown-service-named"));
            } else if (!service.isBookableFrom(Zones.today(clock))) {
                violations.add(Violation.body("/items/" + i + "/service", "no-service-in-person"));
            }
        }
        return violations;
    }

    /** Each place could receive the visit at some time, and nobody waits for days that cannot be booked. */
    void requireServed(WantedTime time, Shape shape, String at) {
        var able = slots.able(time.places(), shape);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < time.places().size(); i++) {
            var place = time.places().get(i);
            var pointer = at + "/places/" + i;
            if (places.find(place).isEmpty()) {
                violations.add(Violation.body(pointer, "unknown-place"));
            } else if (!able.contains(place)) {
                violations.add(Violation.body(
                        pointer, shape.features().isEmpty() ? "not-served-there" : "not-accessible-there"));
            }
        }
        var furthest = furthest(time.places(), shape);
        if (time.wanting().last().isAfter(furthest)) {
            violations.add(Violation.body(at + "/to", "wished-day-too-far", Map.of("last", furthest.toString())));
        }
        require(violations);
    }

    /** Some place receives people at a time that is wanted: nobody waits for what cannot come. */
    void requireOpen(WantedTime time) {
        var wanting = time.wanting();
        var isOpen = time.places().stream()
                .flatMap(place -> places.openings(place, wanting.first(), wanting.last()).stream())
                .anyMatch(wanting::meets);
        if (!isOpen) {
            throw new Invalid(Violation.body(WHEN, "never-open-then"));
        }
    }

    private LocalDate furthest(List<String> named, Shape shape) {
        var now = clock.instant();
        return rulebook.of(named).values().stream()
                .map(rules -> rules.bookable(shape.channel(), now).end())
                .max(Instant::compareTo)
                .orElse(now)
                .minusNanos(1)
                .atZone(Zones.RIGA)
                .toLocalDate();
    }

    /** What is free is booked, not waited for: it would be offered at once, and kept from others until it is answered. */
    void requireNothingFree(WantedTime time, Shape shape, @Nullable Instant before) {
        var free = times.free(time, shape, before, ALTERNATIVES);
        if (!free.isEmpty()) {
            throw new Conflict("times-free", Map.of("alternatives", SlotsToOffer.views(free)));
        }
    }

    Instant now() {
        return clock.instant();
    }

    static Map<String, Integer> persons(List<Wanted> wanted) {
        var persons = new LinkedHashMap<String, Integer>();
        wanted.forEach(each -> persons.put(each.service(), each.persons()));
        return persons;
    }

    private static void require(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
