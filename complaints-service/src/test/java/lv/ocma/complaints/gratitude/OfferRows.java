package lv.ocma.complaints.gratitude;

import java.util.List;
import java.util.UUID;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for gifts that were declined. */
public final class OfferRows {

    private OfferRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(String place) {
        return List.of(
                AccessRow.of(
                        "declineGratitudeOffer",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(OfferGiven.PATH)),
                AccessRow.on(
                        List.of(Thing.ofPlace("the gifts of a place", place)),
                        "listGratitudeOffers",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id()).get(OfferGiven.PATH)),
                AccessRow.on(
                        List.of(Thing.ofPlace("a gift that was declined", OfferGiven.anOffer(place))),
                        "getGratitudeOffer",
                        200,
                        (by, thing) -> by.get(thing.id())));
    }
}
