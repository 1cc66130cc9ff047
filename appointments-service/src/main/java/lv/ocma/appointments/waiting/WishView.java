package lv.ocma.appointments.waiting;

import static java.util.Optional.ofNullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.booking.ApplicantForm;
import lv.ocma.appointments.booking.Company;
import lv.ocma.appointments.booking.ContactView;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish for an earlier time as those may see it whom it concerns. */
@Schema(name = "WaitingListEntry")
record WishView(
        UUID id,

        @Schema(
                description = "Of the visit that is booked, or that will come of it; no secret.",
                examples = "K7M4-94XF")
        String reference,

        @Schema(
                description =
                        "WAITING, OFFERED (a time is held until the deadline), RESTING (offers were not answered, nothing is offered until it is resumed)"
                                + " or ENDED; new values may come.",
                examples = "WAITING")
        String status,

        @Schema(
                description =
                        "ACCEPTED, WITHDRAWN, DAYS_OVER, VISIT_CANCELLED or VISIT_STARTED; null while it is live; new values may come.",
                examples = "ACCEPTED")
        @Nullable
        String endedBecause,

        @Schema(
                description =
                        "The visit for which an earlier time is wanted, or that has come of it; null while there is none.")
        @Nullable
        UUID appointment,

        List<WishSummary.Item> items,
        TimeForm when,

        @Schema(description = "The line is in the order of these moments.", examples = "2026-06-01T10:00:00+03:00")
        OffsetDateTime since,

        @Schema(
                description =
                        "How many wait since before for some of the same places and days, 100 for more; some of them may want other times. Null once it has ended.",
                examples = "3")
        @Nullable
        Integer ahead,

        @Schema(description = "Null while none is open.") @Nullable
        OfferView offer,

        @Schema(description = "Null where a booked visit has it.") @Nullable
        ContactView contact,

        @Schema(examples = "lv") String language,
        boolean interpreter,

        @Schema(
                description =
                        "What the customer needs in order to be received, by the names of accessibility.features of places.")
        List<String> accessibility,

        @Schema(
                description =
                        "For which company the customer comes; null where for none, or where a booked visit has it.")
        @Nullable
        Company company,

        @Schema(description = "CUSTOMER, FRONT_END, PORTAL or STAFF; new values may come.", examples = "FRONT_END")
        String channel,

        @Schema(
                description =
                        "Only for somebody who is not signed in, and only once: in the answer to the request it opens this entry, in that to the acceptance"
                                + " the visit. It goes in the header `X-Manage-Token`.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String manageToken,

        @Schema(
                description =
                        "What the caller may do now: `acceptance`, `rejection`, `resumption`; new values may come.")
        List<String> actions,

        @Schema(description = "What staff should look at again.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Warning> warnings)
        implements Personal {

    /** @param pointer into the request that it is about */
    @Schema(name = "WaitingListWarning")
    record Warning(
            @Schema(examples = "personal-code-check-digit") String code,
            @Schema(examples = "#/caller/personalCode") String pointer) {}

    static WishView of(WishDoor.Opened opened, WishReads.Beside beside) {
        var wish = opened.wish();
        var because = wish.endedBecause();
        var offer = OfferView.of(beside.offer());
        return new WishView(
                wish.id(),
                wish.reference(),
                wish.status().name(),
                because == null ? null : because.name(),
                wish.appointment(),
                WishSummary.Item.of(beside.persons()),
                TimeForm.of(wish),
                WishJournal.local(wish.since()),
                beside.ahead(),
                offer,
                ofNullable(wish.contact()).map(ContactView::of).orElse(null),
                wish.language(),
                wish.interpreter(),
                wish.accessibility(),
                wish.company(),
                wish.origin().ruled().name(),
                null,
                opened.mayChange() ? actions(wish, offer != null) : List.of(),
                List.of());
    }

    private static List<String> actions(Wish wish, boolean isOffered) {
        return switch (wish.status()) {
            case OFFERED -> isOffered ? List.of("acceptance", "rejection") : List.of();
            case RESTING -> List.of("resumption");
            case WAITING, ENDED -> List.of();
        };
    }

    WishView with(@Nullable String token, List<ApplicantForm.Doubt> doubts) {
        return new WishView(
                id,
                reference,
                status,
                endedBecause,
                appointment,
                items,
                when,
                since,
                ahead,
                offer,
                contact,
                language,
                interpreter,
                accessibility,
                company,
                channel,
                token,
                actions,
                doubts.stream()
                        .map(doubt -> new Warning(doubt.code(), doubt.pointer()))
                        .toList());
    }

    /** Never what is personal in it: a view may end up in a log. */
    @Override
    public String toString() {
        return "WishView[" + id + "]";
    }
}
