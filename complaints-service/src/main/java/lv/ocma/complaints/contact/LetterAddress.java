package lv.ocma.complaints.contact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where letters about the matter go, as it stands in the window of an envelope. */
@Schema(
        name = "LetterAddress",
        requiredProperties = {"lines", "postalCode", "country"})
public record LetterAddress(
        @Schema(
                description = "Street and town.",
                minItems = 1,
                maxItems = LetterAddress.MOST_LINES,
                examples = "[\"Parauga iela 1-2\", \"Talsi\"]")
        @Nullable
        List<@Nullable String> lines,

        @Schema(
                description = "Of Latvia with LV- before four digits.",
                maxLength = LetterAddress.LONGEST,
                examples = "LV-3201")
        @Nullable
        String postalCode,

        @Schema(description = "ISO 3166-1, two letters.", minLength = 2, maxLength = 2, examples = "LV") @Nullable
        String country) {

    static final int MOST_LINES = 3;
    static final int LONGEST = 60;

    private static final String HOME = "LV";
    private static final Pattern LATVIAN = Pattern.compile("LV-\\d{4}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** As events tell of it; nothing where no letter can be addressed to it. */
    Optional<Contact.Address> address() {
        if (lines == null || postalCode == null || country == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            return Optional.empty();
        }
        var written = lines.stream()
                .filter(LetterAddress::isLine)
                .map(String::valueOf)
                .toList();
        return written.size() == lines.size()
                        && COUNTRIES.contains(country)
                        && SeenText.length(postalCode) <= LONGEST
                        && !CONTROL.matcher(postalCode).find()
                        && (!country.equals(HOME) || LATVIAN.matcher(postalCode).matches())
                ? Optional.of(new Contact.Address(
                        null, written.stream().map(SeenText::strip).toList(), postalCode, country))
                : Optional.empty();
    }

    private static boolean isLine(@Nullable String line) {
        return line != null
                && !SeenText.isBlank(line)
                && SeenText.length(line) <= LONGEST
                && !CONTROL.matcher(line).find();
    }

    static LetterAddress of(Contact.Address address) {
        return new LetterAddress(List.copyOf(address.lines()), address.postalCode(), address.country());
    }

    /** Never where somebody lives. */
    @Override
    public String toString() {
        return "LetterAddress[…]";
    }
}
