package lv.ocma.appointments.waiting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who waits, in a list of many: nothing of whom it is for, who is read one by one. */
@Schema(name = "WaitingListSummary")
record WishSummary(
        UUID id,

        @Schema(
                description = "Of the visit that is booked, or that will come of it; no secret.",
                examples = "K7M4-94XF")
        String reference,

        @Schema(description = "WAITING, OFFERED, RESTING or ENDED; new values may come.", examples = "WAITING")
        String status,

        @Schema(
                description =
                        "ACCEPTED, WITHDRAWN, DAYS_OVER, VISIT_CANCELLED or VISIT_STARTED; null while it is live; new values may come.",
                examples = "ACCEPTED")
        @Nullable
        String endedBecause,

        @Schema(
                description =
                        "The visit for which an earlier time is wanted, or that has come of it; null while there is none, and for staff of a place where it"
                                + " is not.")
        @Nullable
        UUID appointment,

        List<Item> items,
        TimeForm when,

        @Schema(description = "The line is in the order of these moments.", examples = "2026-06-01T10:00:00+03:00")
        OffsetDateTime since,

        @Schema(examples = "lv") String language,

        @Schema(description = "CUSTOMER, FRONT_END, PORTAL or STAFF; new values may come.", examples = "FRONT_END")
        String channel,

        @Schema(description = "Null while none is open.") @Nullable
        OfferView offer) {

    /** One service for some persons. */
    @Schema(name = "WaitingListItem")
    record Item(
            @Schema(examples = "passport") String service,
            @Schema(examples = "1") int persons) {

        static List<Item> of(Map<String, Integer> persons) {
            return persons.entrySet().stream()
                    .map(each -> new Item(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /**
     * @param persons by service
     * @param shown which visits may be named to the caller
     */
    static WishSummary of(
            Wish wish, Map<String, Integer> persons, Offers.@Nullable Offer offer, Predicate<UUID> shown) {
        var visit = wish.appointment();
        var because = wish.endedBecause();
        return new WishSummary(
                wish.id(),
                wish.reference(),
                wish.status().name(),
                because == null ? null : because.name(),
                visit != null && shown.test(visit) ? visit : null,
                Item.of(persons),
                TimeForm.of(wish),
                WishJournal.local(wish.since()),
                wish.language(),
                wish.origin().ruled().name(),
                OfferView.of(offer));
    }
}
