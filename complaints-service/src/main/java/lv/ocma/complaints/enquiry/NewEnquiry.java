package lv.ocma.complaints.enquiry;

import java.time.LocalDate;
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

/** A question that is to be answered later. */
@Schema(
        name = "NewEnquiry",
        requiredProperties = {"question", "place", "language", "channel", "contact"})
record NewEnquiry(
        @Schema(minLength = 1, maxLength = NewEnquiry.LONGEST, examples = "Vai varu saņemt pasi citā nodaļā?") @Nullable
        String question,

        @Schema(description = "Which unit is to answer.", maxLength = 100, examples = "riga-3") @Nullable
        String place,

        @Schema(description = "Null where none is known.", nullable = true, maxLength = 60, examples = "passports")
        @Nullable
        String topic,

        @Schema(
                description = "Of what the customer is told.",
                enumeration = {"lv", "en", "ru"},
                examples = "lv")
        @Nullable
        String language,

        @Schema(
                description =
                        "Over which the answer is wanted: PHONE is verbal, all others in writing. INBOX and E_ADDRESS need a person who has signed in, LETTER such a person or `contact.address`.",
                enumeration = {"EMAIL", "SMS", "PHONE", "INBOX", "E_ADDRESS", "LETTER"},
                examples = "EMAIL")
        @Nullable
        String channel,

        @Nullable NewContact contact,

        @Schema(
                description =
                        "By when it will be answered, told by staff alone; null for the usual number of working days.",
                nullable = true,
                examples = "2026-12-04")
        @Nullable
        LocalDate promised) {

    static final int LONGEST = 5_000;
    private static final int LONGEST_TOPIC = 60;
    private static final List<String> LANGUAGES = List.of("lv", "en", "ru");

    /** @param person whom it is asked for; null of an anonymous one */
    List<Violation> violations(@Nullable UUID person) {
        var violations = new ArrayList<Violation>();
        if (question == null || SeenText.isBlank(question)) {
            violations.add(Violation.body("/question", "required"));
        } else if (SeenText.length(question) > LONGEST) {
            violations.add(Violation.body("/question", "size", Map.of("min", 1, "max", LONGEST)));
        }
        if (place == null) {
            violations.add(Violation.body("/place", "required"));
        }
        if (topic != null && SeenText.length(topic) > LONGEST_TOPIC) {
            violations.add(Violation.body("/topic", "size", Map.of("min", 0, "max", LONGEST_TOPIC)));
        }
        oneOf("/language", language, LANGUAGES, violations);
        oneOf("/channel", channel, AnswerChannel.NAMES, violations);
        if (contact == null) {
            violations.add(Violation.body("/contact", "required"));
        } else {
            violations.addAll(contact.violations("/contact"));
        }
        if (violations.isEmpty() && !reaches(person)) {
            violations.add(Violation.body("/channel", "enquiry-channel"));
        }
        return violations;
    }

    /** Once there are no violations. */
    Asker asker(@Nullable UUID person) {
        return new Asker(
                Objects.requireNonNull(contact).details(),
                AnswerChannel.valueOf(Objects.requireNonNull(channel)),
                Objects.requireNonNull(language),
                person);
    }

    private boolean reaches(@Nullable UUID person) {
        var asker = asker(person);
        return asker.channel().isOfPerson(asker.details())
                ? person != null
                : asker.channel().reaches(asker.details());
    }

    private static void oneOf(String pointer, @Nullable String value, List<String> values, List<Violation> violations) {
        if (value == null) {
            violations.add(Violation.body(pointer, "required"));
        } else if (!values.contains(value)) {
            violations.add(Violation.body(pointer, "one-of", Map.of("values", String.join(", ", values))));
        }
    }

    /** Neither the question nor the contact. */
    @Override
    public String toString() {
        return "NewEnquiry[at " + place + "]";
    }
}
