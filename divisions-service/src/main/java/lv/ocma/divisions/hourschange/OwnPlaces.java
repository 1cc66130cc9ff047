package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.place.StaffPlaces;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Whose hours an employee may change, by the places that a change names. */
@ApplicationScoped
class OwnPlaces {

    private final Places places;
    private final StaffPlaces staff;

    OwnPlaces(Places places, StaffPlaces staff) {
        this.places = places;
        this.staff = staff;
    }

    /** Names of places that there are not. */
    List<Violation> unknown(NewHoursChange wanted) {
        var known = places.asListed().stream().map(Place::id).collect(Collectors.toSet());
        var asked = wanted.places() == null ? List.<String>of() : wanted.places();
        return IntStream.range(0, asked.size())
                .filter(i -> asked.get(i) == null || !known.contains(asked.get(i)))
                .mapToObj(i -> Violation.body("/places/" + i, "unknown-place"))
                .toList();
    }

    /** The ids of the places that the change is for, as listed, of which none is {@link #unknown}; {@link Forbidden} naming those that are not the caller's. */
    List<String> named(NewHoursChange wanted, Caller caller) {
        if (wanted.ofAllPlaces()) {
            var own = places.ofTheOffice().stream().map(Place::id).toList();
            if (!staff.of(caller).test(own)) {
                throw new Forbidden("other-division", List.of(StaffPlaces.ofAnotherDivision("/allPlaces")));
            }
            return own;
        }
        var asked = wanted.places() == null ? List.<String>of() : wanted.places();
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < asked.size(); i++) {
            named.put("/places/" + i, asked.get(i));
        }
        staff.require(named, caller);
        return places.asListed().stream()
                .map(Place::id)
                .filter(new HashSet<>(asked)::contains)
                .toList();
    }

    void require(HoursChange change, Caller caller) {
        staff.require(change.places(), caller);
    }

    /** Whether a change is one that the employee may make. */
    Predicate<HoursChange> of(Caller caller) {
        var covered = staff.of(caller);
        return change -> covered.test(change.places());
    }
}
