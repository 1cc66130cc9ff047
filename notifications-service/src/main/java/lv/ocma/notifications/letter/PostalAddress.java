package lv.ocma.notifications.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lv.ocma.notifications.wording.PlainText;
import lv.ocma.platform.print.PrintedSheets;

/**
 * Where a letter goes, such that it fits into the window of an envelope.
 *
 * @param name of the person or company
 * @param lines street and town, as the person wrote them
 * @param country ISO 3166-1, two letters
 */
public record PostalAddress(String name, List<String> lines, String postalCode, String country) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOME = "LV";
    private static final int MOST_LINES = 3;
    private static final int LONGEST = 60;
    private static final Pattern LATVIAN = Pattern.compile("LV-\\d{4}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public PostalAddress {
        lines = List.copyOf(lines);
    }

    /** Of what was written down: nothing if no letter can be addressed to it, or some of it cannot be printed. */
    public static Optional<PostalAddress> of(String name, List<String> lines, String postalCode, String country) {
        var address = new PostalAddress(
                PlainText.oneLine(name),
                lines.stream().map(PlainText::oneLine).toList(),
                PlainText.oneLine(postalCode),
                country);
        return address.isWhole() ? Optional.of(address) : Optional.empty();
    }

    /** As it is kept. */
    public String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "an address could not be written down: " + e.getClass().getSimpleName());
        }
    }

    public static PostalAddress read(String written) {
        try {
            return JSON.readValue(written, PostalAddress.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored address cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private boolean isWhole() {
        return !lines.isEmpty()
                && lines.size() <= MOST_LINES
                && COUNTRIES.contains(country)
                && (!country.equals(HOME) || LATVIAN.matcher(postalCode).matches())
                && printed().stream().allMatch(PostalAddress::isPrintable);
    }

    private static boolean isPrintable(String line) {
        return !line.isEmpty()
                && line.length() <= LONGEST
                && PrintedSheets.unprintable(line).isEmpty();
    }

    /** As it stands in the window: within Latvia the code behind the town, else the country below, in capitals (Universal Postal Union, S42). */
    public List<String> printed() {
        var printed = new ArrayList<String>();
        printed.add(name);
        printed.addAll(lines);
        if (country.equals(HOME)) {
            printed.set(printed.size() - 1, printed.getLast() + ", " + postalCode);
        } else {
            if (!postalCode.isEmpty()) {
                printed.add(postalCode);
            }
            printed.add(Locale.of("", country).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT));
        }
        return List.copyOf(printed);
    }

    /** Never who it is: an address may end up in a log. */
    @Override
    public String toString() {
        return "PostalAddress[hidden]";
    }
}
