package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.complaints.casefile.DeadlineView.StepView;
import lv.ocma.complaints.deadline.Deadline;
import lv.ocma.complaints.notice.Notice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when the act could be disputed in time, and how that day came about. */
@Schema(name = "DisputeDeadline")
record DisputeDeadlineView(
        @Schema(
                description = "On which its addressee counts as notified of the act; the day itself does not count.",
                examples = "2026-11-20")
        LocalDate notifiedOn,

        @Schema(
                description =
                        "By what: STAFF (an employee said it), MESSAGE (a message of the office that told of the act), SENDER (the sender of the dispute said it) or HANDED_OVER (a refusal, on its date); null of what is from before that was kept; new values may come.",
                nullable = true,
                examples = "MESSAGE")
        @Nullable
        String notifiedBy,

        @Schema(
                description = "The rule of the message's channel; null where no message tells the day.",
                nullable = true)
        @Nullable
        NoticeView notice,

        @Schema(description = "In their order; each goes on from the date of the one before.")
        List<StepView> steps,

        @Schema(
                description =
                        "Last day that the act names itself, which counts where it is later; null where none is known.",
                nullable = true,
                examples = "2026-12-21")
        @Nullable
        LocalDate until,

        @Schema(description = "On which it was in time.", examples = "2026-12-21")
        LocalDate lastDay,

        @Schema(description = "On which it came.", examples = "2026-12-01")
        LocalDate receivedOn,

        @Schema(
                description =
                        "IN_TIME, LATE, ADMITTED (late, and examined all the same) or DENIED; new values may come.",
                examples = "IN_TIME")
        String timeliness,

        @Schema(description = "Whether the calendar on the way is not known in full, so that the day may move.")
        boolean provisional) {

    /** By which rule a message notified. */
    @Schema(name = "NoticeOfAct")
    record NoticeView(
            @Schema(examples = "e-mail") String rule,

            @Schema(
                    description =
                            "What it is counted from: SENT, REGISTERED, POSTED, READ, COLLECTED or HANDED_OVER; new values may come.",
                    examples = "SENT")
            String basis,

            @Schema(description = "Whether the rule was read in its source and confirmed.")
            boolean verified) {}

    static DisputeDeadlineView of(Dispute dispute, LocalDate came, Deadline deadline, @Nullable Notice notice) {
        var by = dispute.since().by();
        return new DisputeDeadlineView(
                deadline.start(),
                by == null ? null : by.name(),
                notice == null ? null : new NoticeView(notice.rule(), notice.basis(), notice.verified()),
                deadline.steps().stream().map(StepView::of).toList(),
                dispute.act().until(),
                dispute.lastDay() == null ? deadline.date() : dispute.lastDay(),
                came,
                dispute.timeliness().name(),
                deadline.isProvisional() || (notice != null && notice.provisional()));
    }
}
