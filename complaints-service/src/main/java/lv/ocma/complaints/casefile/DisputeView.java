package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which act is disputed, and whether in time. */
@Schema(name = "DisputeOfCase")
record DisputeView(
        @Schema(description = "Number of the act.", examples = "riga-3/2026/17")
        String act,

        @Schema(examples = "2026-11-20") LocalDate actDate,

        @Schema(description = "Id of the refusal that it is, where it is one.", nullable = true) @Nullable
        UUID refusal,

        @Schema(description = "Id of the case whose decision it is, where it is one.", nullable = true) @Nullable
        UUID decidedCase,

        @Schema(
                description = "Where the decision says to go, by name; null where that is not known.",
                nullable = true,
                examples = "Administratīvā rajona tiesa")
        @Nullable
        String instance,

        @Schema(description = "To what extent.") String extent,
        @Schema(description = "What is asked.") String demand,

        @Schema(description = "Null while it is not known.", nullable = true, examples = "2026-11-20") @Nullable
        LocalDate notifiedOn,

        @Schema(
                description =
                        "By what: STAFF, MESSAGE, SENDER or HANDED_OVER; null while it is not known; new values may come.",
                nullable = true,
                examples = "MESSAGE")
        @Nullable
        String notifiedBy,

        @Schema(description = "Whether the act says where and until when it is disputed.")
        boolean remedyNamed,

        @Schema(
                description = "On which it was in time; null while that is not known.",
                nullable = true,
                examples = "2026-12-21")
        @Nullable
        LocalDate lastDay,

        @Schema(
                description =
                        "UNKNOWN, IN_TIME, LATE, ADMITTED (late, and examined all the same) or DENIED; new values may come.",
                examples = "IN_TIME")
        String timeliness,

        @Schema(description = "Why it came late.", nullable = true) @Nullable
        String lateReasons) {

    static DisputeView of(Dispute dispute) {
        var act = dispute.act();
        var by = dispute.since().by();
        return new DisputeView(
                act.number(),
                act.date(),
                act.refusal(),
                act.decidedCase(),
                act.instance(),
                act.extent(),
                dispute.demand(),
                dispute.since().on(),
                by == null ? null : by.name(),
                dispute.remedyNamed(),
                dispute.lastDay(),
                dispute.timeliness().name(),
                dispute.lateReasons());
    }
}
