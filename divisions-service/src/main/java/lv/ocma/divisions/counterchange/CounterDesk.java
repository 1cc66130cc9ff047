package lv.ocma.divisions.counterchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.divisions.catalogue.ServicesInPerson;
import lv.ocma.divisions.counter.Counter;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Takes in what staff tell of the counters of a place. What is booked already stays booked. */
@ApplicationScoped
class CounterDesk {

    /** As many as no place has; a number beyond it is a slip of the finger. */
    static final int HIGHEST_NUMBER = 99;

    private final Places places;
    private final ServicesInPerson services;
    private final CounterAuthority authority;
    private final Clock clock;

    CounterDesk(Places places, ServicesInPerson services, CounterAuthority authority, Clock clock) {
        this.places = places;
        this.services = services;
        this.authority = authority;
        this.clock = clock;
    }

    /** The counter as it is now, and the version of all counters of its place. */
    record Kept(Counter counter, long version) {}

    @Transactional
    Kept keep(String id, int number, NewCounter wanted, Caller caller) {
        var place = authority.lock(id, caller);
        if (place.isServiceCentre()) {
            throw new Conflict("takes-no-visits");
        }
        if (number < 1 || number > HIGHEST_NUMBER) {
            throw new Invalid(Violation.parameter("number", "range"));
        }
        var catalogue = among(wanted.services());
        CounterRules.check(
                wanted,
                today(),
                catalogue::containsKey,
                service -> place.offers(service, Boolean.TRUE.equals(catalogue.get(service))));
        var counter = place.describeCounter(number, wanted.facts());
        authority.tell(place, counter, "counter.keep", caller);
        return new Kept(counter, place.countersVersion());
    }

    /** @param from first date on which it does not serve any more; today when not said */
    @Transactional
    void end(String id, int number, @Nullable LocalDate from, Caller caller) {
        var place = authority.lock(id, caller);
        var date = from == null ? today() : from;
        if (date.isBefore(today())) {
            throw new Invalid(Violation.parameter("from", "date-in-past", Map.of("today", today())));
        }
        var counter = place.counter(number)
                .filter(known -> !known.hasEnded(today()))
                .orElseThrow(() -> new NotFound("not-found"));
        place.endCounter(counter, date);
        authority.tell(place, counter, "counter.end", caller);
    }

    Place place(String id) {
        return places.require(id);
    }

    LocalDate today() {
        return Zones.today(clock);
    }

    private Map<String, Boolean> among(@Nullable List<String> named) {
        if (named == null || named.size() > CounterRules.MOST_SERVICES) {
            return Map.of();
        }
        var ids = new HashSet<>(named);
        ids.removeIf(Objects::isNull);
        return ids.isEmpty() ? Map.of() : services.among(ids);
    }
}
