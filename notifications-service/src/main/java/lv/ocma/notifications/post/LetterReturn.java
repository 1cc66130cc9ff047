package lv.ocma.notifications.post;

import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why the post has brought a letter back. */
@Schema(name = "LetterReturn", requiredProperties = "reason")
record LetterReturn(
        @Schema(examples = "NOT_COLLECTED") @Nullable ReturnReason reason) {

    ReturnReason required() {
        if (reason == null) {
            throw new Invalid(Violation.body("/reason", "required"));
        }
        return reason;
    }
}
