package lv.ocma.divisions.staff;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.place.StaffPlaces;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;

/** Whose records an employee keeps: a manager those of the own places, branches included, and an administrator all. */
@ApplicationScoped
class StaffOwnership {

    private final Places places;

    StaffOwnership(Places places) {
        this.places = places;
    }

    void require(String place, Caller caller) {
        if (!of(caller).test(place)) {
            throw new Forbidden("other-division");
        }
    }

    /** The same of the place that a body names. */
    void requireNamed(String place, String pointer, Caller caller) {
        if (!of(caller).test(place)) {
            throw new Forbidden("other-division", List.of(StaffPlaces.ofAnotherDivision(pointer)));
        }
    }

    /** Whether the caller keeps the records of who works at a place. */
    Predicate<String> of(Caller caller) {
        if (caller.roles().contains(StaffRole.ADMINISTRATOR)) {
            return place -> true;
        }
        if (!caller.roles().contains(StaffRole.DIVISION_MANAGER)) {
            return place -> false;
        }
        var byId = places.asListed().stream().collect(toMap(Place::id, Function.identity()));
        return id -> {
            var place = byId.get(id);
            return place != null && caller.worksAt(id, place.parent());
        };
    }
}
