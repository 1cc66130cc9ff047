package lv.ocma.complaints.forum;

import java.util.ArrayList;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a question is to read for everybody. */
@Schema(
        name = "NewQuestionWording",
        requiredProperties = {"text", "topic"})
record NewWording(
        @Schema(
                description = "Without what is personal; a personal code is refused.",
                minLength = 1,
                maxLength = NewQuestion.LONGEST,
                examples = "Vai pasi var saņemt citā nodaļā?")
        @Nullable
        String text,

        @Schema(
                enumeration = {
                    "PASSPORTS",
                    "IDENTITY_CARDS",
                    "RESIDENCE",
                    "CITIZENSHIP",
                    "VISAS",
                    "REGISTER",
                    "VISITS",
                    "OTHER"
                },
                examples = "PASSPORTS")
        @Nullable
        String topic) {

    /** {@link Invalid} with all that is wrong. */
    void requireValid() {
        var violations = new ArrayList<Violation>();
        NewQuestion.text("/text", text, NewQuestion.LONGEST, violations);
        NewQuestion.oneOf("/topic", topic, QuestionTopic.NAMES, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** Never the text. */
    @Override
    public String toString() {
        return "NewWording[…]";
    }
}
