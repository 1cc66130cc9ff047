package lv.ocma.complaints.forum;

import java.util.regex.Pattern;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which case or enquiry a question is in truth. */
@Schema(name = "NewQuestionReferral", requiredProperties = "reference")
record NewReferral(
        @Schema(
                description = "Number of the case or enquiry that was opened for it.",
                maxLength = 13,
                examples = "S-2026-000042")
        @Nullable
        String reference) {

    private static final Pattern NUMBER = Pattern.compile("[SJ]-\\d{4}-\\d{6}");

    /** {@link Invalid} for what is no number of a case or an enquiry. */
    String requireValid() {
        if (reference == null) {
            throw new Invalid(Violation.body("/reference", "required"));
        }
        if (!NUMBER.matcher(reference).matches()) {
            throw new Invalid(Violation.body("/reference", "format"));
        }
        return reference;
    }
}
