package lv.ocma.appointments.waiting;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A time that is held for the customer until the deadline. */
@Schema(name = "WaitingListOffer")
record OfferView(
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-10T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-10T09:15:00+03:00") OffsetDateTime end,

        @Schema(description = "After which it goes to the next in line.", examples = "2026-06-08T16:00:00+03:00")
        OffsetDateTime answerBy) {

    static @Nullable OfferView of(Offers.@Nullable Offer offer) {
        return offer == null || offer.over()
                ? null
                : new OfferView(
                        offer.place(),
                        WishJournal.local(offer.time().start()),
                        WishJournal.local(offer.time().end()),
                        WishJournal.local(offer.answerBy()));
    }
}
