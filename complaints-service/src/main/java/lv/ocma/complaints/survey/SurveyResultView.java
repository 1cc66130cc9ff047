package lv.ocma.complaints.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a group of at least five answers says. */
@Schema(name = "SurveyResult")
record SurveyResultView(
        @Schema(description = "Null where results are not told apart by it.", nullable = true, examples = "riga-3")
        @Nullable
        String place,

        @Schema(
                description =
                        "Id in the catalogue, or `enquiry` or `case` of replies to these; null where results are not told apart by it, and of `severalServices`.",
                nullable = true,
                examples = "passport")
        @Nullable
        String service,

        @Schema(
                description =
                        "Whether these are services of which none had five answers at its place in the month by itself.",
                examples = "false")
        boolean severalServices,

        @Schema(
                description = "Of the visits; null where results are not told apart by it.",
                nullable = true,
                examples = "2026-10")
        @Nullable
        String month,

        @Schema(minimum = "5", examples = "40") long answers,

        Score overall,
        Score easy,
        Score clear,
        Score onTime) {

    /** Ratings of one question. */
    @Schema(name = "SurveyScore")
    record Score(
            @Schema(description = "From 1 to 5.", minimum = "1", maximum = "5", examples = "4.25")
            double mean,

            @Schema(description = "Share of 4 and 5.", minimum = "0", maximum = "1", examples = "0.8")
            double satisfied,

            @Schema(
                    description = "Lower end of the 95 % confidence interval of that share (Wilson).",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.6524")
            double satisfiedFrom,

            @Schema(description = "Its upper end.", minimum = "0", maximum = "1", examples = "0.895")
            double satisfiedTo) {

        private static final double TEN_THOUSAND = 10_000;

        static Score of(long sum, long satisfied, long answers) {
            var interval = Wilson.of(satisfied, answers);
            return new Score(
                    rounded((double) sum / answers),
                    rounded((double) satisfied / answers),
                    rounded(interval.low()),
                    rounded(interval.high()));
        }

        private static double rounded(double value) {
            return Math.round(value * TEN_THOUSAND) / TEN_THOUSAND;
        }
    }
}
