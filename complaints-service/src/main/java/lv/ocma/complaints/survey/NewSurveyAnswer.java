package lv.ocma.complaints.survey;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers. Only the token is ever written out again: whatever fingerprint is kept of the request, no answer can be guessed from it.
 */
@Schema(
        name = "NewSurveyAnswer",
        requiredProperties = {"token", "overall", "easy", "clear", "onTime"})
record NewSurveyAnswer(
        @Schema(
                description = "Of the invitation, as it stands in the fragment of its link.",
                minLength = 1,
                maxLength = NewSurveyAnswer.LONGEST_TOKEN,
                examples = "AOqvbVJQzKQnRmRyZGTQk3uQ6cl0qo2hJkfbbS1nR0c")
        @Nullable
        String token,

        @Schema(minimum = "1", maximum = "5", examples = "5") @JsonProperty(access = Access.WRITE_ONLY) @Nullable
        Integer overall,

        @Schema(minimum = "1", maximum = "5", examples = "4") @JsonProperty(access = Access.WRITE_ONLY) @Nullable
        Integer easy,

        @Schema(minimum = "1", maximum = "5", examples = "5") @JsonProperty(access = Access.WRITE_ONLY) @Nullable
        Integer clear,

        @Schema(minimum = "1", maximum = "5", examples = "3") @JsonProperty(access = Access.WRITE_ONLY) @Nullable
        Integer onTime,

        @Schema(
                description = "Kept encrypted, and read by those who lead the place.",
                nullable = true,
                maxLength = NewSurveyAnswer.LONGEST,
                examples = "Paldies, viss bija saprotami!")
        @JsonProperty(access = Access.WRITE_ONLY)
        @Nullable
        String remark) {

    static final int LONGEST = 2_000;
    static final int LONGEST_TOKEN = 100;
    private static final int HIGHEST = 5;

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (token == null) {
            violations.add(Violation.body("/token", "required"));
        } else if (token.length() > LONGEST_TOKEN) {
            violations.add(Violation.body("/token", "size", Map.of("min", 1, "max", LONGEST_TOKEN)));
        }
        rated("/overall", overall, violations);
        rated("/easy", easy, violations);
        rated("/clear", clear, violations);
        rated("/onTime", onTime, violations);
        if (remark != null && SeenText.length(remark) > LONGEST) {
            violations.add(Violation.body("/remark", "size", Map.of("min", 0, "max", LONGEST)));
        }
        return violations;
    }

    /** Once there are no violations. */
    Ratings ratings() {
        return new Ratings(
                Objects.requireNonNull(overall),
                Objects.requireNonNull(easy),
                Objects.requireNonNull(clear),
                Objects.requireNonNull(onTime),
                remark == null || SeenText.isBlank(remark) ? null : SeenText.strip(remark));
    }

    /** From 1 to 5 each. */
    record Ratings(
            int overall,
            int easy,
            int clear,
            int onTime,
            @Nullable String remark) {

        /** Never what somebody thinks. */
        @Override
        public String toString() {
            return "Ratings[…]";
        }
    }

    private static void rated(String pointer, @Nullable Integer rating, List<Violation> violations) {
        if (rating == null) {
            violations.add(Violation.body(pointer, "required"));
        } else if (rating < 1 || rating > HIGHEST) {
            violations.add(Violation.body(pointer, "range"));
        }
    }

    /** Neither the token nor an answer. */
    @Override
    public String toString() {
        return "NewSurveyAnswer[…]";
    }
}
