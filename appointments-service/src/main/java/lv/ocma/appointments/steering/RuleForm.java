package lv.ocma.appointments.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.queue.QueueRule;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rule of a queue as its managers set it; what everybody reads of it is made of this. Minutes where nothing else is said, 0 to 240. */
@Schema(
        name = "QueueRuleSettings",
        requiredProperties = {
            "nearMinutes",
            "handMinutes",
            "checkInBefore",
            "checkInAfter",
            "delayUntil",
            "delayKept",
            "remoteAfterOpening",
            "remoteBeforeClosing",
            "mostWaiting",
            "undoMinutes",
            "atClosing",
            "closingMinutes"
        })
record RuleForm(
        @Schema(description = "How long before the booked time the turn may come.", examples = "15") @Nullable
        Integer nearMinutes,

        @Schema(
                description = "After so many booked visits in a row one of those with a ticket; null for no share.",
                nullable = true,
                examples = "4")
        @Nullable
        Integer bookedShare,

        @Schema(
                description = "After so many remote tickets in a row a live one; null for no share.",
                nullable = true,
                examples = "2")
        @Nullable
        Integer remoteShare,

        @Schema(
                description = "How long somebody waits for the counter alone to which they were handed over.",
                examples = "15")
        @Nullable
        Integer handMinutes,

        @Schema(examples = "60") @Nullable Integer checkInBefore,
        @Schema(examples = "15") @Nullable Integer checkInAfter,

        @Schema(description = "How long after the start a delay can be told.", examples = "30") @Nullable
        Integer delayUntil,

        @Schema(description = "Up to which delay the time is kept.", examples = "20") @Nullable
        Integer delayKept,

        @Schema(examples = "30") @Nullable Integer remoteAfterOpening,
        @Schema(examples = "30") @Nullable Integer remoteBeforeClosing,

        @Schema(description = "How many may wait at once, 1 to 1000.", examples = "300") @Nullable
        Integer mostWaiting,

        @Schema(description = "How long a wrong step can be taken back.", examples = "10") @Nullable
        Integer undoMinutes,

        @Schema(
                enumeration = {"SERVE", "RELEASE"},
                examples = "SERVE")
        @Nullable
        String atClosing,

        @Schema(description = "With SERVE: how long after closing the day is tidied up.", examples = "60") @Nullable
        Integer closingMinutes) {

    private static final int MOST_MINUTES = 240;
    private static final int MOST_WAITING = 1000;
    private static final int MOST_SHARE = 100;
    private static final List<String> AT_CLOSING = List.of("SERVE", "RELEASE");

    static RuleForm of(QueueRule rule) {
        return new RuleForm(
                rule.nearMinutes(),
                rule.bookedShare(),
                rule.remoteShare(),
                rule.handMinutes(),
                rule.checkInBefore(),
                rule.checkInAfter(),
                rule.delayUntil(),
                rule.delayKept(),
                rule.remoteAfterOpening(),
                rule.remoteBeforeClosing(),
                rule.mostWaiting(),
                rule.undoMinutes(),
                rule.atClosing(),
                rule.closingMinutes());
    }

    /** Whatever is out of bounds is named at once. */
    QueueRule forPlace(String place, long version) {
        var violations = new ArrayList<Violation>();
        var rule = new QueueRule(
                place,
                version,
                minutes("nearMinutes", nearMinutes, violations),
                share("bookedShare", bookedShare, violations),
                share("remoteShare", remoteShare, violations),
                minutes("handMinutes", handMinutes, violations),
                minutes("checkInBefore", checkInBefore, violations),
                minutes("checkInAfter", checkInAfter, violations),
                minutes("delayUntil", delayUntil, violations),
                minutes("delayKept", delayKept, violations),
                minutes("remoteAfterOpening", remoteAfterOpening, violations),
                minutes("remoteBeforeClosing", remoteBeforeClosing, violations),
                within("mostWaiting", mostWaiting, 1, MOST_WAITING, violations),
                minutes("undoMinutes", undoMinutes, violations),
                String.valueOf(atClosing),
                minutes("closingMinutes", closingMinutes, violations));
        if (!AT_CLOSING.contains(rule.atClosing())) {
            violations.add(Violation.body("/atClosing", "one-of", Map.of("values", String.join(", ", AT_CLOSING))));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return rule;
    }

    private static int minutes(String member, @Nullable Integer value, List<Violation> violations) {
        return within(member, value, 0, MOST_MINUTES, violations);
    }

    private static @Nullable Integer share(String member, @Nullable Integer value, List<Violation> violations) {
        return value == null ? null : within(member, value, 1, MOST_SHARE, violations);
    }

    private static int within(String member, @Nullable Integer value, int least, int most, List<Violation> violations) {
        if (value == null || value < least || value > most) {
            violations.add(Violation.body("/" + member, value == null ? "required" : "range"));
            return least;
        }
        return value;
    }
}
