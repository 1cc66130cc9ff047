package lv.ocma.appointments.queue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit on its day, as the staff of the place see it. */
@Schema(name = "QueueVisit")
record StaffVisitView(
        UUID id,
        @Schema(examples = "B007") String number,
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "BOOKED") String kind,
        @Schema(examples = "CALLED") String status,

        @Schema(description = "The booked visit that it is; null for a ticket.", nullable = true) @Nullable
        UUID appointment,

        @Schema(nullable = true, examples = "K7M4-94XF") @Nullable
        String reference,

        @Schema(
                description = "Booked start; null for a ticket.",
                nullable = true,
                examples = "2026-06-15T09:00:00+03:00")
        @Nullable
        OffsetDateTime start,

        boolean late,

        @Schema(nullable = true, examples = "DISABILITY") @Nullable
        String priority,

        List<VisitView.Item> items,

        @Schema(description = "lv, en or ru.", examples = "lv")
        String language,

        @Schema(description = "Whether an interpreter is needed (C8).", examples = "false")
        boolean interpreter,

        @Schema(
                description =
                        "What is needed in order to receive them, as they said when booking, by the names of accessibility.features of places (C8).")
        List<String> accessibility,

        @Schema(
                description = "The company for which somebody comes, with its number.",
                nullable = true,
                examples = "SIA Paraugs, 40000000000")
        @Nullable
        String company,

        Reached contact,
        @Schema(examples = "2026-06-15T08:52:00+03:00") OffsetDateTime arrived,

        @Schema(description = "Whether an identity document was seen; null where nobody has said.", nullable = true)
        @Nullable
        Boolean identityDocumentSeen,

        @Schema(nullable = true, examples = "3") @Nullable Integer counter,

        @Schema(description = "`sub` of who serves them, or else who called them last.", nullable = true) @Nullable
        String employee,

        @Schema(
                description =
                        "Why it was their turn: HANDED_OVER, PRIORITY, BOOKED_TIME, REMOTE_TURN, LIVE_TURN, REMOTE_SHARE, LIVE_SHARE, EARLY, PARKED or FROM_PAPER; new values may come.",
                nullable = true,
                examples = "BOOKED_TIME")
        @Nullable
        String why,

        @Schema(description = "How often they were called.", examples = "1")
        int calls,

        @Schema(nullable = true) @Nullable OffsetDateTime called,
        @Schema(nullable = true) @Nullable OffsetDateTime serving,
        @Schema(nullable = true) @Nullable OffsetDateTime ended,

        @Schema(description = "What a colleague has to know.", nullable = true) @Nullable
        String note,

        @Schema(description = "The ground of a recorded warning (P10).", nullable = true) @Nullable
        String warning,

        @Schema(
                description =
                        "Whether there was an incident with the customer at this place, here or as complaints tell of it (P10).",
                examples = "false")
        boolean incident,

        @Schema(description = "Entered from paper after an outage.", examples = "false")
        boolean enteredLater)
        implements Personal {

    /** How the customer is reached: not the record of the events, which grows for other services. */
    @Schema(name = "ContactOfQueueVisit")
    record Reached(
            @Schema(examples = "Anna Paraugs") @Nullable String name,
            @Schema(examples = "anna@example.com") @Nullable String email,

            @Schema(description = "E.164.", examples = "+37120000000") @Nullable
            String phone,

            @Schema(description = "Who signed in, or for whom the portal acts; null for others.") @Nullable
            UUID person,

            @Schema(
                    description = "Over which they want to be told of this visit; new values may come.",
                    examples = "SMS")
            @Nullable
            String channel) {

        static Reached of(Contact contact) {
            return new Reached(contact.name(), contact.email(), contact.phone(), contact.person(), contact.channel());
        }

        /** Never the contact. */
        @Override
        public String toString() {
            return "Reached[…]";
        }
    }

    @Override
    public String toString() {
        return "StaffVisitView[" + id + "]";
    }
}
