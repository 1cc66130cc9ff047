package lv.ocma.divisions.hourschange;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Whose hours an employee may change: those of the own places, branches included, and head office those of all. */
@ApplicationScoped
class OwnPlaces {

    private final Places places;

    OwnPlaces(Places places) {
        this.places = places;
    }

    /** The ids of the places that the change is for, as listed; {@link Invalid} naming those that there are not. */
    List<String> named(NewHoursChange wanted, Caller caller) {
        var all = places.asListed();
        var byId = all.stream().collect(toMap(Place::id, Function.identity()));
        if (wanted.ofAllPlaces()) {
            requireCovered(byId.keySet(), byId, caller);
            return all.stream().map(Place::id).toList();
        }
        var asked = wanted.places() == null ? List.<String>of() : wanted.places();
        var unknown = new ArrayList<Violation>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) == null || !byId.containsKey(asked.get(i))) {
                unknown.add(Violation.body("/places/" + i, "unknown-place"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown);
        }
        requireCovered(asked, byId, caller);
        return all.stream().map(Place::id).filter(asked::contains).toList();
    }

    private static void requireCovered(Collection<String> ids, Map<String, Place> byId, Caller caller) {
        if (!covers(ids, byId, caller)) {
            throw new Forbidden("other-division");
        }
    }

    void require(HoursChange change, Caller caller) {
        if (!of(caller).test(change)) {
            throw new Forbidden("other-division");
        }
    }

    /** Whether a change is one that the employee may make. */
    Predicate<HoursChange> of(Caller caller) {
        var byId = byId();
        return change -> covers(change.places(), byId, caller);
    }

    private Map<String, Place> byId() {
        return places.asListed().stream().collect(toMap(Place::id, Function.identity()));
    }

    private static boolean covers(Collection<String> ids, Map<String, Place> byId, Caller caller) {
        var headOffice =
                byId.values().stream().filter(Place::isHeadOffice).anyMatch(place -> caller.worksAt(place.id(), null));
        return headOffice
                || ids.stream().allMatch(id -> {
                    var place = byId.get(id);
                    return place != null && caller.worksAt(id, place.parent());
                });
    }
}
