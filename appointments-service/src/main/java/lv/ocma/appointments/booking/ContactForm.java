package lv.ocma.appointments.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the customer is reached (C4), as it was written: a phone number or an e-mail is enough. */
@Schema(name = "Contact", description = "How the customer is reached; at least one of `email` and `phone`.")
public record ContactForm(
        @Schema(maxLength = ContactForm.MAX_NAME, examples = "Anna Bērziņa") @Nullable
        String name,

        @Schema(maxLength = ContactForm.MAX_EMAIL, examples = "anna@example.com") @Nullable
        String email,

        @Schema(
                description = "With country code, or a Latvian number of eight digits; answered as E.164.",
                maxLength = ContactForm.MAX_PHONE,
                examples = "+37120000000")
        @Nullable
        String phone,

        @Schema(
                description =
                        "Over which channel they want to be told of this matter: EMAIL or SMS, which need the address or a mobile number, or INBOX,"
                                + " E_ADDRESS or LETTER of a person who has signed in and has said where that is. Without it, as the person prefers.",
                enumeration = {"EMAIL", "SMS", "INBOX", "E_ADDRESS", "LETTER"},
                nullable = true,
                examples = "SMS")
        @Nullable
        String channel) {

    private static final Set<String> CHANNELS = Set.of("EMAIL", "SMS", "INBOX", "E_ADDRESS", "LETTER");
    private static final Set<String> OF_ADDRESSES = Set.of("EMAIL", "SMS");

    /** Over whatever channel reaches them. */
    ContactForm(@Nullable String name, @Nullable String email, @Nullable String phone) {
        this(name, email, phone, null);
    }

    static final int MAX_NAME = 200;
    static final int MAX_EMAIL = EmailAddresses.LONGEST;
    static final int MAX_PHONE = PhoneNumbers.LONGEST;

    // Control characters could forge lines of a message's header.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** All that is wrong with it, by pointers below the given one. */
    List<Violation> violations(String pointer) {
        var violations = new ArrayList<Violation>();
        var mail = stripped(email);
        var number = stripped(phone);
        if (mail == null && number == null) {
            violations.add(Violation.body(pointer, "email-or-phone"));
        }
        if (tooLong(name, MAX_NAME)) {
            violations.add(Violation.body(pointer + "/name", "size", Map.of("min", 0, "max", MAX_NAME)));
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
        if (channel != null && !CHANNELS.contains(channel)) {
            violations.add(Violation.body(pointer + "/channel", "contact-channel"));
        } else if (("EMAIL".equals(channel) && mail == null) || ("SMS".equals(channel) && !isMobile(number))) {
            violations.add(Violation.body(pointer + "/channel", "contact-channel-address"));
        }
        return violations;
    }

    /** One spelling for all that counts as equal: names and e-mail without margins, phone as E.164. */
    Contact normalized() {
        var number = stripped(phone);
        return new Contact(
                stripped(name),
                stripped(email),
                number == null ? null : PhoneNumbers.e164(number).orElseThrow(),
                null,
                channel);
    }

    /** Whether it is only known of somebody who has signed in where they are reached so. */
    @JsonIgnore
    boolean isOfPerson() {
        return channel != null && CHANNELS.contains(channel) && !OF_ADDRESSES.contains(channel);
    }

    private static boolean isMobile(@Nullable String number) {
        return number != null
                && PhoneNumbers.e164(number)
                        .filter(dialled -> !PhoneNumbers.isFixedLine(dialled))
                        .isPresent();
    }

    @JsonIgnore
    boolean isNameless() {
        return stripped(name) == null;
    }

    private static boolean tooLong(@Nullable String text, int max) {
        return text != null && SeenText.length(text) > max;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || SeenText.isBlank(text) ? null : SeenText.strip(text);
    }

    /** Never the contact: a form may end up in a log. */
    @Override
    public String toString() {
        return "ContactForm[…]";
    }
}
