package lv.ocma.complaints.enquiry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
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
                        "Over which the answer is wanted: PHONE is verbal, all others in writing. INBOX, E_ADDRESS and LETTER need a person who has signed in.",
                enumeration = {"EMAIL", "SMS", "PHONE", "INBOX", "E_ADDRESS", "LETTER"},
                examples = "EMAIL")
        @Nullable
        String channel,

        @Nullable Contact contact,

        @Schema(
                description =
                        "By when it will be answered, told by staff alone; null for the usual number of working days.",
                nullable = true,
                examples = "2026-12-04")
        @Nullable
        LocalDate promised) {

    static final int LONGEST = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TOPIC = 60;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final List<String> LANGUAGES = List.of("lv", "en", "ru");

    /** How the customer is reached (C4). */
    @Schema(name = "EnquiryContact", description = "At least one of `email` and `phone`.")
    record Contact(
            @Schema(nullable = true, maxLength = LONGEST_NAME, examples = "Anna Paraugs") @Nullable
            String name,

            @Schema(nullable = true, maxLength = EmailAddresses.LONGEST, examples = "anna@example.com") @Nullable
            String email,

            @Schema(
                    description = "With country code, or a Latvian number of eight digits.",
                    nullable = true,
                    maxLength = PhoneNumbers.LONGEST,
                    examples = "+37120000000")
            @Nullable
            String phone) {

        private List<Violation> violations() {
            var violations = new ArrayList<Violation>();
            var mail = stripped(email);
            var number = stripped(phone);
            if (mail == null && number == null) {
                violations.add(Violation.body("/contact", "enquiry-email-or-phone"));
            }
            if (name != null && SeenText.length(name) > LONGEST_NAME) {
                violations.add(Violation.body("/contact/name", "size", Map.of("min", 0, "max", LONGEST_NAME)));
            }
            if (name != null && CONTROL.matcher(name).find()) {
                violations.add(Violation.body("/contact/name", "format"));
            }
            if (mail != null && !EmailAddresses.isOne(mail)) {
                violations.add(Violation.body("/contact/email", "email-format"));
            }
            if (number != null && PhoneNumbers.e164(number).isEmpty()) {
                violations.add(Violation.body("/contact/phone", "phone-format"));
            }
            return violations;
        }

        /** Never the contact. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

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
            violations.addAll(contact.violations());
        }
        if (violations.isEmpty() && !reaches(person)) {
            violations.add(Violation.body("/channel", "enquiry-channel"));
        }
        return violations;
    }

    /** Once there are no violations. */
    Asker asker(@Nullable UUID person) {
        var to = Objects.requireNonNull(contact);
        var number = stripped(to.phone());
        return new Asker(
                stripped(to.name()),
                stripped(to.email()),
                number == null ? null : PhoneNumbers.e164(number).orElseThrow(),
                AnswerChannel.valueOf(Objects.requireNonNull(channel)),
                Objects.requireNonNull(language),
                person);
    }

    private boolean reaches(@Nullable UUID person) {
        var asker = asker(person);
        return asker.channel().isOfPerson() ? person != null : asker.channel().reaches(asker.email(), asker.phone());
    }

    private static void oneOf(String pointer, @Nullable String value, List<String> values, List<Violation> violations) {
        if (value == null) {
            violations.add(Violation.body(pointer, "required"));
        } else if (!values.contains(value)) {
            violations.add(Violation.body(pointer, "one-of", Map.of("values", String.join(", ", values))));
        }
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || SeenText.isBlank(text) ? null : SeenText.strip(text);
    }

    /** Neither the question nor the contact. */
    @Override
    public String toString() {
        return "NewEnquiry[at " + place + "]";
    }
}
