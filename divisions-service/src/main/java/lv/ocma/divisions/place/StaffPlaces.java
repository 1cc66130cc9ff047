package lv.ocma.divisions.place;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Which places an employee may change: the own ones, branches included, and head office all. */
@ApplicationScoped
public class StaffPlaces {

    private final Places places;

    StaffPlaces(Places places) {
        this.places = places;
    }

    /** Whether all of the places with these ids are such; one query, however often it is asked. */
    public Predicate<Collection<String>> of(Caller caller) {
        var byId = places.asListed().stream().collect(toMap(Place::id, Function.identity()));
        var headOffice =
                byId.values().stream().filter(Place::isHeadOffice).anyMatch(place -> caller.worksAt(place.id(), null));
        return ids -> headOffice
                || ids.stream().allMatch(id -> {
                    var place = byId.get(id);
                    return place != null && caller.worksAt(id, place.parent());
                });
    }

    /**
     * {@link Forbidden} unless all of them are, naming those that are not.
     *
     * @param named the ids by pointer into the body that names them
     */
    public void require(Map<String, String> named, Caller caller) {
        var covered = of(caller);
        var others = named.entrySet().stream()
                .filter(place -> !covered.test(List.of(place.getValue())))
                .map(place -> ofAnotherDivision(place.getKey()))
                .toList();
        if (!others.isEmpty()) {
            throw new Forbidden("other-division", others);
        }
    }

    /** That what the pointer leads to names such a place. */
    public static Violation ofAnotherDivision(String pointer) {
        return Violation.body(pointer, "place-of-another-division");
    }

    /** {@link Forbidden} unless all of them are. */
    public void require(Collection<String> ids, Caller caller) {
        if (!of(caller).test(ids)) {
            throw new Forbidden("other-division");
        }
    }
}
