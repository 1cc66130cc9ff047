package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which act is disputed, to what extent, and what is asked. */
@Schema(
        name = "NewDispute",
        requiredProperties = {"act", "actDate", "extent", "demand"})
record NewDispute(
        @Schema(
                description = "Number of the act, as it stands on it; kept encrypted.",
                minLength = 1,
                maxLength = 100,
                examples = "riga-3/2026/17")
        @Nullable
        String act,

        @Schema(description = "Date of the act.", examples = "2026-11-20") @Nullable
        LocalDate actDate,

        @Schema(description = "Id of the refusal that it is, where it is one.", nullable = true) @Nullable
        UUID refusal,

        @Schema(
                description = "To what extent; kept encrypted.",
                minLength = 1,
                maxLength = 1000,
                examples = "pilnā apjomā")
        @Nullable
        String extent,

        @Schema(
                description = "What is asked; kept encrypted.",
                minLength = 1,
                maxLength = 2000,
                examples = "Atcelt lēmumu un izsniegt pasi.")
        @Nullable
        String demand,

        @Schema(
                description =
                        "On which day its addressee counts as notified, where no message of the office tells it; a refusal is handed over on its date. Null while it is not known: then a message or staff say it later.",
                nullable = true,
                examples = "2026-11-20")
        @Nullable
        LocalDate notifiedOn,

        @Schema(
                description =
                        "Whether the act says where and until when it is disputed; true where it is absent. Where it does not, the term is a year.",
                nullable = true,
                examples = "true")
        @Nullable
        Boolean remedyNamed,

        @Schema(
                description = "Why it comes late, where it does; kept encrypted.",
                nullable = true,
                maxLength = 2000,
                examples = "Biju slimnīcā.")
        @Nullable
        String lateReasons) {

    private static final String AT = "/challenge";
    private static final int OLDEST_YEARS = 10;

    /** One is asked for and taken with that kind alone. */
    static List<Violation> violations(@Nullable NewDispute sent, boolean ofItsKind, LocalDate today) {
        var violations = new ArrayList<Violation>(sent == null ? List.of() : sent.violations(today));
        if (ofItsKind != (sent != null)) {
            violations.add(Violation.body(AT, sent == null ? "required" : "dispute-of-its-kind"));
        }
        return violations;
    }

    private List<Violation> violations(LocalDate today) {
        var violations = new ArrayList<Violation>();
        text("/act", act, 100, true, violations);
        text("/extent", extent, 1000, true, violations);
        text("/demand", demand, 2000, true, violations);
        text("/lateReasons", lateReasons, 2000, false, violations);
        var oldest = today.minusYears(OLDEST_YEARS);
        if (actDate == null) {
            violations.add(Violation.body(AT + "/actDate", "required"));
        } else {
            range("/actDate", actDate, oldest, today, violations);
        }
        if (notifiedOn != null) {
            range("/notifiedOn", notifiedOn, actDate == null ? oldest : actDate, today, violations);
        }
        return violations;
    }

    /** Once there are no violations; when it had to come is counted next. */
    Dispute dispute() {
        var of = new Act(
                SeenText.strip(Objects.requireNonNull(act)),
                Objects.requireNonNull(actDate),
                refusal,
                null,
                null,
                SeenText.strip(Objects.requireNonNull(extent)),
                null,
                null);
        return Dispute.of(
                of,
                SeenText.strip(Objects.requireNonNull(demand)),
                SeenText.isBlank(lateReasons) ? null : SeenText.strip(Objects.requireNonNull(lateReasons)));
    }

    boolean namesRemedy() {
        return !Boolean.FALSE.equals(remedyNamed);
    }

    private static void text(
            String member, @Nullable String text, int longest, boolean needed, List<Violation> violations) {
        if (needed && SeenText.isBlank(text)) {
            violations.add(Violation.body(AT + member, "required"));
        } else if (text != null && SeenText.length(text) > longest) {
            violations.add(Violation.body(AT + member, "size", Map.of("min", needed ? 1 : 0, "max", longest)));
        }
    }

    private static void range(
            String member, LocalDate day, LocalDate first, LocalDate last, List<Violation> violations) {
        if (day.isBefore(first) || day.isAfter(last)) {
            violations.add(Violation.body(AT + member, "date-range", Map.of("first", first, "last", last)));
        }
    }

    /** Nothing that was written. */
    @Override
    public String toString() {
        return "NewDispute[…]";
    }
}
