package lv.ocma.complaints.gratitude;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gift that was declined, as the superiors at its place see it. */
@Schema(name = "GratitudeOffer")
record OfferView(
        UUID id,
        @Schema(examples = "D-2026-000003") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(description = "MONEY, GIFT, SERVICE or OTHER; new values may come.", examples = "GIFT")
        String kind,

        @Schema(examples = "2026-11-27") LocalDate offeredOn,
        @Schema(nullable = true) @Nullable String note,
        @Schema(nullable = true) @Nullable UUID visit,

        @Schema(description = "In which the customer was told what is right; new values may come.", examples = "lv")
        String language,

        @Schema(description = "IN_PERSON or MESSAGE; new values may come.", examples = "IN_PERSON")
        String told,

        @Schema(description = "Subject of who declined; null once it is erased.", nullable = true) @Nullable
        String declinedBy,

        @Schema(examples = "2026-11-27T09:10:00+02:00") OffsetDateTime declinedAt,

        @Schema(description = "When what was personal was erased; null before.", nullable = true) @Nullable
        OffsetDateTime erasedAt)
        implements Personal {

    static OfferView of(Offer offer) {
        var erased = offer.erasedAt();
        return new OfferView(
                offer.id(),
                offer.number(),
                offer.place(),
                offer.kind().name(),
                offer.offeredOn(),
                offer.note(),
                offer.visit(),
                offer.language(),
                offer.told().name(),
                offer.declinedBy(),
                Zones.inRiga(offer.declinedAt()),
                erased == null ? null : Zones.inRiga(erased));
    }
}
