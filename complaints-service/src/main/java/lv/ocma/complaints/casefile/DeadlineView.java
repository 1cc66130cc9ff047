package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.complaints.deadline.Step;
import lv.ocma.complaints.rule.RuleView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The last day for the answer, and how it came about. */
@Schema(name = "CaseDeadline")
record DeadlineView(
        @Schema(description = "The day of receipt, which does not count itself.", examples = "2026-11-27")
        LocalDate start,

        @Schema(examples = "2026-12-11") LocalDate date,

        @Schema(description = "Whether it stands still now; the date is as if it went on today.")
        boolean paused,

        @Schema(description = "Whether the calendar on the way is not known in full, so that it may move.")
        boolean provisional,

        @Schema(
                description = "Last day to which it may be put off by law; null where it may not.",
                nullable = true,
                examples = "2026-12-28")
        @Nullable
        LocalDate extendableTo,

        @Schema(
                description = "Last day on which it is passed on in time to an authority that is competent.",
                examples = "2026-12-04")
        LocalDate forwardBy,

        @Schema(description = "In their order; each goes on from the date of the one before.")
        List<StepView> steps,

        @Schema(
                description =
                        "Whether a dispute came in time itself; null of any other case, and while nobody knows since when its sender counts as notified.",
                nullable = true)
        @Nullable
        DisputeDeadlineView challenge) {

    /** One step. */
    @Schema(name = "CaseDeadlineStep")
    record StepView(
            @Schema(
                    description = "TERM, MOVED_TO_WORKING_DAY, PAUSED, PAUSE_ADDED or EXTENDED; new values may come.",
                    examples = "TERM")
            String code,

            @Schema(description = "The date before it; of a pause, the day on which it began.", examples = "2026-11-27")
            LocalDate from,

            @Schema(description = "The date after it; of a pause, its last day.", examples = "2026-12-11")
            LocalDate to,

            @Schema(
                    description = "Working days after `from` up to `to`; null where none are counted.",
                    nullable = true,
                    minimum = "0",
                    maximum = "100000",
                    examples = "10")
            @Nullable
            Integer workingDays,

            @Schema(description = "By which it follows; null where none is needed.", nullable = true) @Nullable
            RuleView rule) {

        static StepView of(Step step) {
            var rule = step.rule();
            return new StepView(
                    step.code().name(),
                    step.from(),
                    step.to(),
                    step.workingDays(),
                    rule == null ? null : RuleView.of(rule));
        }
    }

    static DeadlineView of(CaseFile file, CaseTerms terms, @Nullable DisputeDeadlineView challenge) {
        var deadline = terms.deadline(file);
        return new DeadlineView(
                deadline.start(),
                deadline.date(),
                deadline.paused(),
                deadline.isProvisional(),
                terms.latest(file),
                terms.forwardBy(file),
                deadline.steps().stream().map(StepView::of).toList(),
                challenge);
    }
}
