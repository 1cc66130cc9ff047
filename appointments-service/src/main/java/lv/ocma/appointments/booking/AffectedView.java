package lv.ocma.appointments.booking;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit that cannot be at its time, whose customer has not answered; nothing of whom it is for. */
@Schema(name = "AffectedAppointment")
record AffectedView(
        @Schema(description = "Of the visit.") UUID id,
        @Schema(examples = "K7M4-94XF") String reference,
        @Schema(examples = "2026-06-15T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-15T09:15:00+03:00") OffsetDateTime end,

        @Schema(
                description =
                        "HOURS or COUNTERS: what of the place has changed; SERVICE: one of the services ends before the day; new values may come.",
                examples = "HOURS")
        String cause,

        @Schema(examples = "2026-06-10T11:20:00+03:00") OffsetDateTime since,

        @Schema(description = "How often another time was proposed since then.", examples = "1")
        int asked,

        @Schema(
                description =
                        "Whether somebody has to ring them up, as the service alone does not get them another time: no e-mail address is known, or a service has ended and no day is left that could be proposed, which a letter says.",
                examples = "false")
        boolean byPhone,

        @Schema(
                description =
                        "When the service proposes another time by itself; null where the customer was asked often enough, and staff have to, or where somebody has to ring them up.",
                examples = "2026-06-12T11:20:00+03:00")
        @Nullable
        OffsetDateTime nextProposal,

        @Schema(description = "What the customer has not answered yet; null while there is nothing.") @Nullable
        ProposalView proposal) {}
