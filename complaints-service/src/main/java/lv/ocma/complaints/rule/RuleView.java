package lv.ocma.complaints.rule;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule of a term as everybody may see it. */
@Schema(name = "DeadlineRule")
public record RuleView(
        @Schema(description = "What the time is given for; new values may come.", examples = "REPLY")
        String term,

        @Schema(minimum = "1", maximum = "1000", examples = "10")
        int value,

        @Schema(description = "`WORKING_DAYS` or `MONTHS`; new values may come.", examples = "WORKING_DAYS")
        String unit,

        @Schema(description = "The enactment, in Latvian.", examples = "Iesniegumu likums")
        String basis,

        @Schema(description = "First date on which it holds; null where it has always held.", nullable = true) @Nullable
        LocalDate from,

        @Schema(description = "Last date on which it holds; null while it holds.", nullable = true) @Nullable
        LocalDate until,

        @Schema(description = "Where it was read.", examples = "saeima.lv 35448")
        String source,

        @Schema(description = "Whether it was read in its source and confirmed.", examples = "true")
        boolean verified) {

    public static RuleView of(Rule rule) {
        return new RuleView(
                rule.term().name(),
                rule.value(),
                rule.unit().name(),
                rule.basis(),
                rule.from(),
                rule.until(),
                rule.source(),
                rule.verified());
    }
}
