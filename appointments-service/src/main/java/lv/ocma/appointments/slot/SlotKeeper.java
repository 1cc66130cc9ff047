package lv.ocma.appointments.slot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.service.Service;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problem;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Turns the token of a slot into a time that is kept for one booking, or says why not and what else is free. */
@ApplicationScoped
public class SlotKeeper {

    private static final String POINTER = "/slot";
    private static final Duration BEFORE = Duration.ofDays(3);
    private static final Duration AFTER = Duration.ofDays(14);

    private final Places places;
    private final Services services;
    private final Claims claims;
    private final FreeSlots free;
    private final BookingRules rules;

    SlotKeeper(Places places, Services services, Claims claims, FreeSlots free, BookingRules rules) {
        this.places = places;
        this.services = services;
        this.claims = claims;
        this.free = free;
        this.rules = rules;
    }

    /** What breaks in the token itself; empty when it can be opened. */
    public static List<Violation> violations(@Nullable String token) {
        if (token == null) {
            return List.of(Violation.body(POINTER, "required"));
        }
        return SlotToken.decode(token).isEmpty() ? List.of(Violation.body(POINTER, "slot-unreadable")) : List.of();
    }

    /** The slot of the token with the lengths that hold now. Nothing that the token says is believed. */
    public Slot open(String token) {
        var read = SlotToken.decode(token).orElseThrow(SlotKeeper::unreadable);
        var known = services.find(read.wanted().stream().map(Wanted::service).toList());
        var parts = new ArrayList<Slot.Part>();
        for (var wanted : read.wanted()) {
            var service = known.get(wanted.service());
            if (service == null) {
                throw unreadable();
            }
            if (!service.bookable()) {
                throw new Conflict("service-not-bookable", Map.of("service", service.id()));
            }
            parts.add(new Slot.Part(service.id(), wanted.persons(), service.minutesPerPerson()));
        }
        return Slot.at(read.place(), read.start(), parts);
    }

    /**
     * The slot of a visit for these persons by service, with the lengths that hold now; what is no service, or cannot be booked, is refused.
     *
     * @param persons of services that are known
     */
    public Slot at(String place, Instant start, Map<String, Integer> persons) {
        var wanted = persons.entrySet().stream()
                .map(each -> new Wanted(each.getKey(), each.getValue()))
                .toList();
        return open(new SlotToken(place, start, wanted).encode());
    }

    /**
     * The free time at the place that is nearest to a start; empty where there is none, or a service cannot be booked any more.
     *
     * @param from before which nothing is looked for
     * @param except starts that are not wanted
     */
    public Optional<Slot> nearest(
            String place, Instant start, Map<String, Integer> persons, Instant from, Set<Instant> except) {
        var known = services.find(persons.keySet());
        if (known.size() < persons.size() || !known.values().stream().allMatch(Service::bookable)) {
            return Optional.empty();
        }
        var parts = at(place, start, persons).parts();
        return places.find(place).stream()
                .flatMap(found -> free.within(new Span(from, free.bookable().end()), found, parts).stream())
                .filter(slot -> !except.contains(slot.time().start()))
                .min(Comparator.comparing(slot -> distance(start, slot)));
    }

    /** Frees the end of a booking's time. */
    public void shorten(UUID booking, Instant end) {
        claims.shorten(booking, end);
    }

    /** Takes a counter for a new booking. */
    public void keep(Slot slot, UUID booking) {
        var offer = offer(slot);
        if (!claims.take(slot.place(), offer.counters(), slot.time(), booking)) {
            throw refusal("slot-taken", slot, offer.place());
        }
    }

    /** Takes a counter for another time of the same booking, then frees the old one. */
    public void move(Slot slot, UUID booking) {
        var offer = offer(slot);
        if (!claims.move(slot.place(), offer.counters(), slot.time(), booking)) {
            throw refusal("slot-taken", slot, offer.place());
        }
    }

    public void release(UUID booking) {
        claims.release(booking);
    }

    /** @param counters ids of those that can serve the visit then */
    private record Offer(Place place, List<String> counters) {}

    /** The place, if it still offers that time: hours, counters and rules may have changed since the slot was shown. */
    private Offer offer(Slot slot) {
        places.hold(slot.place(), slot.time().start().atZone(Zones.RIGA).toLocalDate());
        var place = places.find(slot.place()).orElseThrow(SlotKeeper::unreadable);
        if (free.hasPassed(slot)) {
            throw refusal("slot-passed", slot, place);
        }
        var counters = free.serving(slot, place);
        if (counters.isEmpty()) {
            throw refusal("slot-not-offered", slot, place);
        }
        return new Offer(place, counters);
    }

    private Conflict refusal(String slug, Slot slot, Place place) {
        var alternatives = alternatives(slot, place).stream().map(SlotView::of).toList();
        return new Conflict(slug, Map.of("alternatives", alternatives));
    }

    /** The nearest other times at the same place; the whole bookable time is only searched when the days around are full. */
    private List<Slot> alternatives(Slot slot, Place place) {
        var start = slot.time().start();
        var near = nearest(new Span(start.minus(BEFORE), start.plus(AFTER)), slot, place);
        return near.size() < rules.alternatives() ? nearest(free.bookable(), slot, place) : near;
    }

    private List<Slot> nearest(Span window, Slot slot, Place place) {
        var start = slot.time().start();
        return free.within(window, place, slot.parts()).stream()
                .filter(other -> !other.time().start().equals(start))
                .sorted(Comparator.comparing(other -> distance(start, other)))
                .limit(rules.alternatives())
                .sorted(Comparator.comparing(other -> other.time().start()))
                .toList();
    }

    private static Duration distance(Instant start, Slot other) {
        return Duration.between(start, other.time().start()).abs();
    }

    private static Problem unreadable() {
        return new Invalid(Violation.body(POINTER, "slot-unreadable"));
    }
}
