package lv.ocma.notifications.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ocma.notifications.message.Channel;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be reached, as they wrote it. */
@Schema(name = "NewContactPreferences", requiredProperties = "channels")
record NewContactPreferences(
        @Schema(
                description = "Of messages, where a matter does not say another: lv, en or ru.",
                nullable = true,
                examples = "lv")
        @Nullable
        String language,

        @Schema(
                description =
                        "The first is tried first, the others where it fails: EMAIL, SMS, INBOX (`/v1/me/messages`), E_ADDRESS, LETTER. Mail and SMS come last where they"
                                + " are not named.",
                minItems = 1,
                maxItems = 5,
                examples = "[\"INBOX\", \"EMAIL\"]")
        @Nullable
        List<@Nullable String> channels,

        @Schema(
                description = "Where a matter has no other one.",
                nullable = true,
                maxLength = EmailAddresses.LONGEST,
                examples = "anna@example.com")
        @Nullable
        String email,

        @Schema(
                description = "As `email`, for SMS: with country code, or a Latvian number of eight digits.",
                nullable = true,
                maxLength = PhoneNumbers.LONGEST,
                examples = "+37120000000")
        @Nullable
        String phone,

        @Schema(
                description = "The official electronic address, needed for E_ADDRESS.",
                nullable = true,
                maxLength = NewContactPreferences.LONGEST_E_ADDRESS,
                examples = "_DEFAULT@32000000000")
        @Nullable
        String eAddress,

        @Schema(description = "Where letters go, needed for LETTER.", nullable = true) @Nullable
        PostalAddressForm letterAddress) {

    static final int LONGEST_E_ADDRESS = 100;

    private static final Set<String> LANGUAGES = Set.of("lv", "en", "ru");
    private static final Set<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::name).collect(Collectors.toUnmodifiableSet());

    /** A subaddress and eleven digits: a person's code or a registration number. Not published as a rule; what the portal shows looks so. */
    private static final Pattern E_ADDRESS = Pattern.compile("_[A-Z0-9_]{1,40}@[0-9]{11}");

    /** {@link Invalid} with all that is wrong. */
    ContactPreference.Wanted requireValid() {
        var broken = new ArrayList<Violation>();
        if (language != null && !LANGUAGES.contains(language)) {
            broken.add(Violation.body("/language", "one-of", Map.of("values", "en, lv, ru")));
        }
        var named = named(broken);
        if (email != null && !EmailAddresses.isOne(email)) {
            broken.add(Violation.body("/email", "email-format"));
        }
        var dialled = phone == null ? null : PhoneNumbers.e164(phone).orElse(null);
        if (phone != null && dialled == null) {
            broken.add(Violation.body("/phone", "phone-format"));
        }
        if (eAddress != null && !E_ADDRESS.matcher(eAddress).matches()) {
            broken.add(Violation.body("/eAddress", "e-address-format"));
        }
        if (eAddress == null && named.contains(Channel.E_ADDRESS.name())) {
            broken.add(Violation.body("/eAddress", "required"));
        }
        var postal = letterAddress == null ? null : letterAddress.address().orElse(null);
        if (letterAddress != null && postal == null) {
            broken.add(Violation.body("/letterAddress", "postal-address"));
        }
        if (letterAddress == null && named.contains(Channel.LETTER.name())) {
            broken.add(Violation.body("/letterAddress", "required"));
        }
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
        return new ContactPreference.Wanted(
                language, named.stream().map(Channel::valueOf).toList(), email, dialled, eAddress, postal);
    }

    private Set<String> named(List<Violation> broken) {
        var named = new LinkedHashSet<String>();
        if (channels == null || channels.isEmpty()) {
            broken.add(Violation.body("/channels", "required"));
            return named;
        }
        if (channels.size() > CHANNELS.size()) {
            broken.add(Violation.body("/channels", "size", Map.of("min", 1, "max", CHANNELS.size())));
            return named;
        }
        for (int index = 0; index < channels.size(); index++) {
            var channel = channels.get(index);
            if (channel == null || !CHANNELS.contains(channel)) {
                broken.add(Violation.body(
                        "/channels/" + index,
                        "one-of",
                        Map.of("values", CHANNELS.stream().sorted().collect(Collectors.joining(", ")))));
            } else if (!named.add(channel)) {
                broken.add(Violation.body("/channels/" + index, "twice"));
            }
        }
        return named;
    }

    /** Never where somebody is reached: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewContactPreferences[…]";
    }
}
