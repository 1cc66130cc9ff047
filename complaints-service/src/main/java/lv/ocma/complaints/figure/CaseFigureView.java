package lv.ocma.complaints.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures of cases of a group. */
@Schema(name = "CaseFigure")
record CaseFigureView(
        @Schema(description = "Null where figures are not told apart by it.", nullable = true, examples = "riga-3")
        @Nullable
        String place,

        @Schema(
                description = "Null where figures are not told apart by it; new values may come.",
                nullable = true,
                examples = "COMPLAINT")
        @Nullable
        String kind,

        @Schema(
                description =
                        "Of the standard; null where figures are not told apart by it, and of cases that name none.",
                nullable = true,
                examples = "P3")
        @Nullable
        String clause,

        @Schema(
                description = "Null where figures are not told apart by it, and of cases that name none.",
                nullable = true,
                examples = "passport")
        @Nullable
        String service,

        @Schema(
                description =
                        "Of the receipt for what was received, of the end for what has ended; null where figures are not told apart by it.",
                nullable = true,
                examples = "2026-10")
        @Nullable
        String month,

        @Schema(minimum = "0", examples = "120") long received,

        Ended ended,

        @Schema(minimum = "0", examples = "2") long reopened,

        ReplyTime replyTime) {

    static final CaseFigureView NOTHING = new CaseFigureView(
            null, null, null, null, null, 0, new Ended(0, 0, 0, 0, 0, 0, 0), 0, ReplyTime.of(0, 0, 0, 0, 0));

    /** How cases ended. One that was reopened may end again. */
    @Schema(name = "CasesEnded")
    record Ended(
            @Schema(minimum = "0", examples = "20") long upheld,
            @Schema(minimum = "0", examples = "10") long partlyUpheld,
            @Schema(minimum = "0", examples = "30") long rejected,
            @Schema(minimum = "0", examples = "3") long inadmissible,

            @Schema(description = "Of what is neither right nor wrong.", minimum = "0", examples = "40")
            long answered,

            @Schema(description = "To the authority that is competent.", minimum = "0", examples = "4")
            long forwarded,

            @Schema(minimum = "0", examples = "5") long withdrawn) {}

    /** How long decisions and answers took, against what the law allowed each. */
    @Schema(name = "CaseReplyTime")
    record ReplyTime(
            @Schema(description = "Decided or answered.", minimum = "0", examples = "103")
            long cases,

            @Schema(
                    description = "Calendar days from receipt, on average; null where there are none.",
                    minimum = "0",
                    nullable = true,
                    examples = "9.5")
            @Nullable
            Double average,

            @Schema(
                    description = "Days to the last one that was allowed, pauses and extensions included, on average.",
                    minimum = "0",
                    nullable = true,
                    examples = "16.2")
            @Nullable
            Double allowed,

            @Schema(minimum = "0", nullable = true, examples = "31") @Nullable
            Long longest,

            @Schema(minimum = "0", examples = "100") long inTime,

            @Schema(
                    description = "Share of those; null where there are none.",
                    minimum = "0",
                    maximum = "1",
                    nullable = true,
                    examples = "0.9709")
            @Nullable
            Double inTimeShare) {

        static ReplyTime of(long cases, long days, long allowed, long inTime, long longest) {
            return cases == 0
                    ? new ReplyTime(0, null, null, null, 0, null)
                    : new ReplyTime(
                            cases,
                            Rounded.of(days, cases),
                            Rounded.of(allowed, cases),
                            longest,
                            inTime,
                            Rounded.of(inTime, cases));
        }
    }
}
