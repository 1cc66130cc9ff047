package lv.ocma.complaints.gratitude;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gift that was declined, in a list: nothing that was written of it. */
@Schema(name = "GratitudeOfferItem")
record OfferItem(
        UUID id,
        @Schema(examples = "D-2026-000003") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(description = "New values may come.", examples = "GIFT")
        String kind,

        @Schema(examples = "2026-11-27") LocalDate offeredOn,

        @Schema(description = "IN_PERSON or MESSAGE; new values may come.", examples = "IN_PERSON")
        String told) {

    static OfferItem of(Offer offer) {
        return new OfferItem(
                offer.id(),
                offer.number(),
                offer.place(),
                offer.kind().name(),
                offer.offeredOn(),
                offer.told().name());
    }
}
