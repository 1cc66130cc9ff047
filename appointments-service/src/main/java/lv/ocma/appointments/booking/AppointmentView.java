package lv.ocma.appointments.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as those may see it whom it concerns. */
@Schema(name = "Appointment")
record AppointmentView(
        UUID id,

        @Schema(description = "What the customer reads out; no secret.", examples = "K7M4-94XF")
        String reference,

        @Schema(
                description =
                        "BOOKED, CHECKED_IN, CALLED, SERVING, PARKED, SERVED, REFUSED, CONTACT_ENDED, CANCELLED or MISSED; new values may come.",
                examples = "BOOKED")
        String status,

        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-15T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-15T09:15:00+03:00") OffsetDateTime end,

        @Schema(
                description =
                        "True when the place has changed its hours since, and the visit lies outside of those that hold now: it should be moved.")
        boolean outsideHours,

        @Schema(
                description =
                        "True when the place has changed its counters or services since, and none of its counters can serve the visit at its time any more: it should be moved.")
        boolean unserved,

        @Schema(description = "Another time, where the visit cannot be at its own; null while there is none.") @Nullable
        ProposalView proposal,

        List<Item> items,

        @Schema(description = "The visit that this one was a part of; null where it never was.") @Nullable
        UUID splitFrom,

        @Schema(description = "Visits that were parts of this one.")
        List<UUID> splitInto,

        ContactView contact,

        @Schema(description = "Whether the customer has said that they come.")
        boolean confirmed,

        @Schema(
                description =
                        "Whether the customer has shown by a code that the contact reaches them; nothing depends on it.")
        boolean contactVerified,

        @Schema(examples = "lv") String language,

        @Schema(description = "Whether the customer needs an interpreter.")
        boolean interpreter,

        @Schema(
                description =
                        "What the customer needs in order to be received, by the names of accessibility.features of places.")
        List<String> accessibility,

        @Schema(description = "For which company the customer comes; null where for none.") @Nullable
        Company company,

        @Schema(description = "CUSTOMER, FRONT_END, PORTAL or STAFF; new values may come.", examples = "FRONT_END")
        String channel,

        @Schema(
                description =
                        "Only in the answer to the booking of somebody who is not signed in, and only once: it goes in the header `X-Manage-Token`.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String manageToken,

        @Schema(
                description =
                        "What the caller may do now: `rescheduling`, `cancellation`, `confirmation`, `items`, `waiting-list`, `splits`, `handovers`, `proposals`, `proposal-acceptance`; new values may come.")
        List<String> actions,

        @Schema(description = "What staff should look at again.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Warning> warnings)
        implements Personal {

    /** One service for one person; persons count from 1. */
    @Schema(name = "AppointmentItem")
    record Item(
            UUID id,
            @Schema(examples = "passport") String service,
            @Schema(examples = "1") int person) {}

    /**
     * @param pointer into the request that it is about
     */
    @Schema(name = "AppointmentWarning")
    record Warning(
            @Schema(examples = "personal-code-check-digit") String code,
            @Schema(examples = "#/caller/personalCode") String pointer) {}

    /** @param mayChange whether the caller is one of those who may change it at all */
    static AppointmentView of(Booking booking, boolean mayChange, Instant now) {
        return of(booking, mayChange && booking.isMovable(now) ? changes(booking, now) : List.of());
    }

    /** As {@link #of(Booking, boolean, Instant)}, with what employees alone may do. */
    static AppointmentView of(Booking booking, boolean mayChange, Caller caller, Instant now) {
        if (!mayChange || !booking.isMovable(now) || !caller.isStaff()) {
            return of(booking, mayChange, now);
        }
        var actions = new ArrayList<>(changes(booking, now));
        if (booking.isChangeable(now)) {
            actions.add("handovers");
        }
        if (booking.isDisplaced()) {
            actions.add("proposals");
        }
        return of(booking, List.copyOf(actions));
    }

    private static List<String> changes(Booking booking, Instant now) {
        var changes = new ArrayList<>(always(booking, now));
        var proposal = booking.proposal();
        if (proposal != null && now.isBefore(proposal.until())) {
            changes.addFirst("proposal-acceptance");
        }
        return List.copyOf(changes);
    }

    private static List<String> always(Booking booking, Instant now) {
        var always = new ArrayList<>(List.of("rescheduling", "cancellation"));
        if (!booking.isChangeable(now)) {
            return always;
        }
        if (booking.canBe()) {
            always.add("confirmation");
        }
        always.addAll(List.of("items", "waiting-list"));
        if (booking.items().size() > 1) {
            always.add("splits");
        }
        return always;
    }

    private static AppointmentView of(Booking booking, List<String> actions) {
        return new AppointmentView(
                booking.id(),
                booking.reference(),
                booking.status().name(),
                booking.place(),
                Zones.inRiga(booking.startsAt()),
                Zones.inRiga(booking.endsAt()),
                booking.outsideHours(),
                booking.unserved(),
                ProposalView.of(booking.status().next().isEmpty() ? null : booking.proposal()),
                booking.items().stream()
                        .map(item -> new Item(item.id(), item.service(), item.person()))
                        .toList(),
                booking.splitFrom(),
                booking.splitInto(),
                ContactView.of(booking.contact()),
                booking.confirmed(),
                booking.contactVerified(),
                booking.language(),
                booking.interpreter(),
                booking.accessibility(),
                booking.company(),
                booking.origin().channel().name(),
                null,
                actions,
                List.of());
    }

    AppointmentView asBooked(@Nullable String token, List<Warning> noted) {
        return new AppointmentView(
                id,
                reference,
                status,
                place,
                start,
                end,
                outsideHours,
                unserved,
                proposal,
                items,
                splitFrom,
                splitInto,
                contact,
                confirmed,
                contactVerified,
                language,
                interpreter,
                accessibility,
                company,
                channel,
                token,
                actions,
                noted);
    }

    /** Never what is personal in it: a view may end up in a log. */
    @Override
    public String toString() {
        return "AppointmentView[" + id + "]";
    }
}
