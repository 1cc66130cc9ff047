package lv.ocma.complaints.gratitude;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows gifts that were declined to the superiors at their place; each look is recorded before it is answered (V2). */
@ApplicationScoped
class OfferReads {

    private final Offers offers;
    private final Places places;
    private final Audit audit;

    OfferReads(Offers offers, Places places, Audit audit) {
        this.offers = offers;
        this.places = places;
        this.audit = audit;
    }

    Offer one(UUID id, Caller caller) {
        var found = offers.require(id);
        places.requireWork(found.place(), caller);
        audit.read(caller, "gratitude-offer.read", "gratitude-offer", id, found.place(), null);
        return found;
    }

    Page<OfferItem> of(String place, @Nullable String cursor, int limit, Caller caller) {
        places.requireWork(place, caller);
        return NewestFirst.page(
                ListCursor.of("listGratitudeOffers", place),
                cursor,
                limit,
                (below, most) -> offers.newestFirst(place, below, most),
                Offer::id,
                OfferItem::of);
    }
}
