package lv.ocma.divisions.counterchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.divisions.counter.Counter;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.place.StaffPlaces;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;

/** Who may change the counters of a place, one after the other; what they change is recorded and told in the same transaction. */
@ApplicationScoped
class CounterAuthority {

    private static final String KIND = "counter";

    private final Places places;
    private final StaffPlaces staff;
    private final Preconditions preconditions;
    private final Publication publication;
    private final Audit audit;

    CounterAuthority(
            Places places, StaffPlaces staff, Preconditions preconditions, Publication publication, Audit audit) {
        this.places = places;
        this.staff = staff;
        this.preconditions = preconditions;
        this.publication = publication;
        this.audit = audit;
    }

    /** The place, whose counters nobody else changes until the transaction ends, as the caller has seen them. */
    Place lock(String id, Caller caller) {
        publication.lock();
        var place = places.lock(id);
        staff.require(List.of(id), caller);
        preconditions.requireMatch(place.countersVersion());
        return place;
    }

    void tell(Place place, Counter counter, String action, Caller caller) {
        places.flush();
        publication.publishChanges();
        audit.change(caller, action, KIND, counter.id(), place.id());
    }
}
