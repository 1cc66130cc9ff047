package lv.ocma.appointments.booking;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another time at the same place. */
@Schema(name = "AppointmentProposal")
record ProposalView(
        @Schema(examples = "2026-06-17T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-17T09:15:00+03:00") OffsetDateTime end,

        @Schema(
                description = "Until when it can be accepted; so long it is kept from others.",
                examples = "2026-06-14T09:00:00+03:00")
        OffsetDateTime answerBy) {

    static @Nullable ProposalView of(@Nullable Proposal proposal) {
        return proposal == null
                ? null
                : new ProposalView(
                        Told.local(proposal.start()), Told.local(proposal.end()), Told.local(proposal.until()));
    }
}
