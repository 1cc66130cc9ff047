package lv.ocma.complaints.figure;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import lv.ocma.complaints.decision.RemedyFigures.Remedies;
import lv.ocma.complaints.figure.CaseFigureView.Ended;
import lv.ocma.complaints.figure.CaseFigureView.ReplyTime;
import lv.ocma.complaints.serviceerror.ErrorFigures.Errors;
import lv.ocma.complaints.survey.Satisfaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a year was like, beside the year before. */
@Schema(name = "CaseYearReport")
record YearReportView(
        @Schema(minimum = "2000", maximum = "2100", examples = "2026")
        int year,

        @Schema(description = "Whatever happened before is counted.", examples = "2027-01-15T10:00:00+02:00")
        OffsetDateTime asOf,

        Side now,
        Side before,

        @Schema(description = "Kinds that came in one of the two years.")
        List<OfKind> kinds,

        @Schema(description = "Clauses of the standard that cases of the year name, the most frequent first.")
        List<Cause> clauses,

        @Schema(description = "Services that cases of the year name, the most frequent first.")
        List<Cause> services) {

    /** One of the two years. */
    @Schema(name = "CaseYear")
    record Side(
            @Schema(minimum = "0", examples = "1520") long received,
            Ended ended,
            @Schema(minimum = "0", examples = "12") long reopened,
            ReplyTime replyTime,
            RemediesOfYear remedies,
            ErrorsOfYear errors,

            @Schema(description = "Null while nothing of the year can be shown.", nullable = true) @Nullable
            Satisfied satisfaction) {

        static Side of(CaseFigureView total, Remedies remedies, Errors errors, Satisfaction.@Nullable Level level) {
            return new Side(
                    total.received(),
                    total.ended(),
                    total.reopened(),
                    total.replyTime(),
                    RemediesOfYear.of(remedies),
                    ErrorsOfYear.of(errors),
                    level == null ? null : Satisfied.of(level));
        }
    }

    /** What decisions of the year have promised to put right, and what became of it. */
    @Schema(name = "RemediesOfYear")
    record RemediesOfYear(
            @Schema(description = "By the day that was set.", minimum = "0", examples = "18")
            long doneInTime,

            @Schema(description = "Done, after the day that was set.", minimum = "0", examples = "2")
            long doneLate,

            @Schema(description = "For a reason.", minimum = "0", examples = "1")
            long givenUp,

            @Schema(description = "To be done by a day that has not passed.", minimum = "0", examples = "4")
            long open,

            @Schema(description = "Neither done nor given up by the day that was set.", minimum = "0", examples = "1")
            long overdue) {

        static RemediesOfYear of(Remedies remedies) {
            return new RemediesOfYear(
                    remedies.done(), remedies.late(), remedies.givenUp(), remedies.open(), remedies.overdue());
        }
    }

    /** Errors of employees that happened in the year, and what was done about them (P9). */
    @Schema(name = "ErrorsOfYear")
    record ErrorsOfYear(
            @Schema(minimum = "0", examples = "40") long reported,
            @Schema(minimum = "0", examples = "36") long apologised,

            @Schema(description = "Settled with the reason why nobody could be reached.", minimum = "0", examples = "2")
            long unreachable,

            @Schema(description = "Not settled with the customer yet.", minimum = "0", examples = "2")
            long open,

            @Schema(description = "What was to be done about them, and was.", minimum = "0", examples = "51")
            long remediesDone,

            @Schema(minimum = "0", examples = "1") long remediesGivenUp,
            @Schema(minimum = "0", examples = "3") long remediesOpen) {

        static ErrorsOfYear of(Errors errors) {
            var remedies = errors.remedies();
            return new ErrorsOfYear(
                    errors.reported(),
                    errors.apologised(),
                    errors.unreachable(),
                    errors.open(),
                    remedies.done(),
                    remedies.givenUp(),
                    remedies.open());
        }
    }

    /** How satisfied customers were on the whole, as surveys say. */
    @Schema(name = "SatisfactionOfYear")
    record Satisfied(
            @Schema(minimum = "5", examples = "830") long answers,

            @Schema(description = "From 1 to 5.", minimum = "1", maximum = "5", examples = "4.1")
            double mean,

            @Schema(description = "Share of 4 and 5.", minimum = "0", maximum = "1", examples = "0.78")
            double satisfied,

            @Schema(
                    description = "Lower end of the 95 % confidence interval of that share (Wilson).",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.7506")
            double satisfiedFrom,

            @Schema(description = "Its upper end.", minimum = "0", maximum = "1", examples = "0.8069")
            double satisfiedTo) {

        static Satisfied of(Satisfaction.Level level) {
            return new Satisfied(level.answers(), level.mean(), level.satisfied(), level.from(), level.to());
        }
    }

    /** Cases of a kind in both years. */
    @Schema(name = "CaseKindOfYear")
    record OfKind(
            @Schema(description = "New values may come.", examples = "COMPLAINT")
            String kind,

            @Schema(minimum = "0", examples = "700") long received,
            @Schema(minimum = "0", examples = "640") long receivedBefore,
            Ended ended,
            ReplyTime replyTime) {

        static OfKind of(String kind, @Nullable CaseFigureView now, @Nullable CaseFigureView before) {
            var figure = now == null ? CaseFigureView.NOTHING : now;
            return new OfKind(
                    kind,
                    figure.received(),
                    before == null ? 0 : before.received(),
                    figure.ended(),
                    figure.replyTime());
        }
    }

    /** What cases are about. */
    @Schema(name = "CaseCause")
    record Cause(
            @Schema(description = "Id of the clause or of the service.", examples = "P3")
            String id,

            @Schema(minimum = "1", examples = "61") long received,

            @Schema(
                    description = "Of those that were decided, upheld in full or in part.",
                    minimum = "0",
                    examples = "20")
            long upheld,

            @Schema(minimum = "0", examples = "48") long receivedBefore,

            @Schema(description = "Whether cases of the year before named it too.")
            boolean repeated) {

        static final Comparator<Cause> MOST_FIRST =
                Comparator.comparingLong(Cause::received).reversed().thenComparing(Cause::id);

        static Cause of(String id, CaseFigureView figure, long before) {
            var ended = figure.ended();
            return new Cause(id, figure.received(), ended.upheld() + ended.partlyUpheld(), before, before > 0);
        }
    }
}
