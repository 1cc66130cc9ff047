package lv.ocma.complaints.forum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a question is not to be read by everybody. */
@Schema(name = "NewQuestionRejection", requiredProperties = "reason")
record NewRejection(
        @Schema(
                enumeration = {"OFF_TOPIC", "OFFENSIVE", "PERSONAL_MATTER", "DUPLICATE", "ADVERTISING", "OTHER"},
                examples = "PERSONAL_MATTER")
        @Nullable
        String reason) {

    private static final List<String> REASONS =
            Arrays.stream(Rejection.values()).map(Rejection::name).toList();

    /** {@link Invalid} for another than those. */
    Rejection requireValid() {
        var violations = new ArrayList<Violation>();
        NewQuestion.oneOf("/reason", reason, REASONS, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return Rejection.valueOf(Objects.requireNonNull(reason));
    }
}
