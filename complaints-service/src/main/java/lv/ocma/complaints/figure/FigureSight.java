package lv.ocma.complaints.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import lv.ocma.complaints.place.Place;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;

/** Figures of which places an employee sees: of their own with branches; head office and auditors of all. */
@ApplicationScoped
class FigureSight {

    private final Places places;

    FigureSight(Places places) {
        this.places = places;
    }

    /**
     * {@link Forbidden} for a place of others.
     *
     * @param place with its branches; null for all that the caller sees
     */
    Set<String> places(@Nullable String place, Caller caller) {
        if (seesAll(caller)) {
            return place == null ? places.all() : places.within(Set.of(place));
        }
        if (place == null) {
            return places.within(caller.divisions());
        }
        places.requireWork(place, caller);
        return places.within(Set.of(place));
    }

    private boolean seesAll(Caller caller) {
        return caller.roles().contains(StaffRole.AUDITOR)
                || places.headquarters()
                        .map(Place::id)
                        .filter(caller.divisions()::contains)
                        .isPresent();
    }
}
