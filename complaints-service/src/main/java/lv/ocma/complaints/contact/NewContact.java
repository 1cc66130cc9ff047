package lv.ocma.complaints.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody is reached, as they wrote it (C4). */
@Schema(
        name = "ContactOfCustomer",
        description = "At least one of `email`, `phone` and `address`; with an address alone, `name` too.")
public record NewContact(
        @Schema(nullable = true, maxLength = NewContact.LONGEST_NAME, examples = "Anna Paraugs") @Nullable
        String name,

        @Schema(nullable = true, maxLength = EmailAddresses.LONGEST, examples = "anna@example.com") @Nullable
        String email,

        @Schema(
                description = "With country code, or a Latvian number of eight digits.",
                nullable = true,
                maxLength = PhoneNumbers.LONGEST,
                examples = "+37120000000")
        @Nullable
        String phone,

        @Schema(
                description =
                        "Where letters about the matter go: the last way where there is another, and enough where there is none.",
                nullable = true)
        @Nullable
        LetterAddress address) {

    static final int LONGEST_NAME = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** @param pointer where it stands in the body, e.g. {@code /contact} */
    public List<Violation> violations(String pointer) {
        var violations = new ArrayList<Violation>();
        var mail = stripped(email);
        var number = stripped(phone);
        if (mail == null && number == null && address == null) {
            violations.add(Violation.body(pointer, "email-or-phone"));
        }
        if (address != null && address.address().isEmpty()) {
            violations.add(Violation.body(pointer + "/address", "contact-address"));
        }
        if (address != null && stripped(name) == null) {
            violations.add(Violation.body(pointer + "/name", "required"));
        }
        if (name != null && SeenText.length(name) > LONGEST_NAME) {
            violations.add(Violation.body(pointer + "/name", "size", Map.of("min", 0, "max", LONGEST_NAME)));
        }
        if (name != null && CONTROL.matcher(name).find()) {
            violations.add(Violation.body(pointer + "/name", "format"));
        }
        if (mail != null && !EmailAddresses.isOne(mail)) {
            violations.add(Violation.body(pointer + "/email", "email-format"));
        }
        if (number != null && PhoneNumbers.e164(number).isEmpty()) {
            violations.add(Violation.body(pointer + "/phone", "phone-format"));
        }
        return violations;
    }

    /** As it was written, of one that is kept already. */
    public static NewContact of(ContactDetails details) {
        var postal = details.postal();
        return new NewContact(
                details.name(), details.email(), details.phone(), postal == null ? null : LetterAddress.of(postal));
    }

    /** Once there are no violations. */
    public ContactDetails details() {
        var number = stripped(phone);
        return new ContactDetails(
                stripped(name),
                stripped(email),
                number == null ? null : PhoneNumbers.e164(number).orElseThrow(),
                address == null
                        ? null
                        : ContactDetails.written(address.address().orElseThrow()));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || SeenText.isBlank(text) ? null : SeenText.strip(text);
    }

    /** Never the contact. */
    @Override
    public String toString() {
        return "NewContact[…]";
    }
}
