package lv.ocma.divisions.placechange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.place.StaffPlaces;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;

/** Who may say something of a place, one after the other; what they say is recorded and told in the same transaction. */
@ApplicationScoped
class PlaceAuthority {

    private static final String KIND = "place-change";

    private final Places places;
    private final StaffPlaces staff;
    private final Preconditions preconditions;
    private final Publication publication;
    private final Audit audit;

    PlaceAuthority(
            Places places, StaffPlaces staff, Preconditions preconditions, Publication publication, Audit audit) {
        this.places = places;
        this.staff = staff;
        this.preconditions = preconditions;
        this.publication = publication;
        this.audit = audit;
    }

    /** The place as it is, for one of those who may change it. */
    Place require(String id, Caller caller) {
        return own(places.require(id), caller);
    }

    /** The same, as the caller has seen it; nobody else changes it until the transaction ends. */
    Place lock(String id, Caller caller) {
        publication.lock();
        var place = own(places.lock(id), caller);
        preconditions.requireMatch(place.staffsWord().version());
        return place;
    }

    private Place own(Place place, Caller caller) {
        staff.require(List.of(place.id()), caller);
        if (place.isServiceCentre()) {
            throw new Conflict("told-by-list");
        }
        return place;
    }

    void tell(PlaceChange change, String action, Caller caller) {
        places.flush();
        publication.publishChanges();
        audit.change(caller, action, KIND, change.id(), change.place());
    }
}
