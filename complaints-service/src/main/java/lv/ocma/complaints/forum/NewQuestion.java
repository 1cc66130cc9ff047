package lv.ocma.complaints.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question that everybody may read once it is published. */
@Schema(
        name = "NewQuestion",
        requiredProperties = {"text", "language", "topic"})
record NewQuestion(
        @Schema(
                description = "Personal data is hidden before it is published.",
                minLength = 1,
                maxLength = NewQuestion.LONGEST,
                examples = "Vai pasi var saņemt citā nodaļā?")
        @Nullable
        String text,

        @Schema(
                enumeration = {"lv", "en", "ru"},
                examples = "lv")
        @Nullable
        String language,

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
        String topic,

        @Schema(
                description =
                        "Seen by staff alone, should the question need another way. Erased with the text as it was written, or once who asked is told of the answer.",
                nullable = true)
        @Nullable
        NewContact contact,

        @Schema(
                description =
                        "Whether they want to be told once it is answered: over `contact`, or as the signed-in person prefers. It is kept until they are told.",
                nullable = true,
                defaultValue = "false",
                examples = "true")
        @Nullable
        Boolean tellMe) {

    static final int LONGEST = 2_000;
    static final List<String> LANGUAGES = List.of("lv", "en", "ru");

    /** @param person who is signed in or acted for; null where nobody is */
    List<Violation> violations(@Nullable UUID person) {
        var violations = new ArrayList<Violation>();
        text("/text", text, LONGEST, violations);
        oneOf("/language", language, LANGUAGES, violations);
        oneOf("/topic", topic, QuestionTopic.NAMES, violations);
        if (contact != null) {
            violations.addAll(contact.violations("/contact"));
        } else if (toBeTold() && person == null) {
            violations.add(Violation.body("/contact", "email-or-phone"));
        }
        return violations;
    }

    boolean toBeTold() {
        return Boolean.TRUE.equals(tellMe);
    }

    /** Once there are no violations. */
    Asked asked(String client) {
        return new Asked(
                SeenText.strip(Objects.requireNonNull(text)), contact == null ? null : contact.details(), client);
    }

    static void text(String pointer, @Nullable String text, int longest, List<Violation> violations) {
        if (text == null || SeenText.isBlank(text)) {
            violations.add(Violation.body(pointer, "required"));
        } else if (SeenText.length(text) > longest) {
            violations.add(Violation.body(pointer, "size", Map.of("min", 1, "max", longest)));
        }
    }

    static void oneOf(String pointer, @Nullable String value, List<String> values, List<Violation> violations) {
        if (value == null) {
            violations.add(Violation.body(pointer, "required"));
        } else if (!values.contains(value)) {
            violations.add(Violation.body(pointer, "one-of", Map.of("values", String.join(", ", values))));
        }
    }

    /** Neither the question nor who asks. */
    @Override
    public String toString() {
        return "NewQuestion[…]";
    }
}
