package lv.ocma.divisions.placechange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lv.ocma.divisions.place.Location;
import lv.ocma.divisions.placechange.NewPlaceChange.NewAddress;
import lv.ocma.divisions.placechange.NewPlaceChange.NewDetails;
import lv.ocma.divisions.placechange.NewPlaceChange.NewLocation;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** What staff may say of a place; all that it breaks is named at once. */
final class PlaceChangeRules {

    static final int LONGEST_SOURCE = 300;
    static final int LONGEST_TEXT = 2000;
    static final String POST_CODE = "^LV-[0-9]{4}$";

    private static final int LONGEST_LINE = 300;
    private static final int MOST_ITEMS = 20;
    private static final String NAME = "/name/";
    private static final Pattern POST_CODE_FORM = Pattern.compile(POST_CODE);
    private static final Pattern WEB_PAGE = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final String REQUIRED = "required";
    private static final String FORMAT = "format";

    /** Front ends have to learn what a new way in is, so it comes with a release. */
    private static final Set<String> ADMISSION =
            new TreeSet<>(Set.of("APPOINTMENT", "LIVE_QUEUE", "REMOTE_QUEUE_QTICKET_SAME_DAY"));

    private final List<Violation> violations = new ArrayList<>();

    private PlaceChangeRules() {}

    /**
     * {@link Invalid} unless it keeps all rules.
     *
     * @param said members of which it says something
     */
    static void check(NewPlaceChange wanted, Set<String> said) {
        var rules = new PlaceChangeRules();
        rules.line("/source", wanted.source(), LONGEST_SOURCE);
        rules.optional("/reason", wanted.reason(), LONGEST_TEXT);
        if (wanted.details() != null) {
            rules.details("/details", wanted.details());
        }
        rules.unknown(wanted.unknownOrNone(), said);
        if (said.isEmpty() && wanted.unknownOrNone().isEmpty()) {
            rules.broken("/details", REQUIRED);
        }
        rules.requireNone();
    }

    static void checkReason(@Nullable String reason) {
        var rules = new PlaceChangeRules();
        rules.line("/reason", reason, LONGEST_TEXT);
        rules.requireNone();
    }

    private void requireNone() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private void details(String at, NewDetails details) {
        texts(at + "/name", details.name(), LONGEST_LINE);
        if (details.address() != null) {
            address(at + "/address", details.address());
        }
        if (details.location() != null) {
            location(at + "/location", details.location());
        }
        each(
                at + "/phones",
                details.phones(),
                "phone-format",
                phone -> PhoneNumbers.e164(phone).isPresent());
        each(at + "/emails", details.emails(), "email-format", EmailAddresses::isOne);
        if (details.webPage() != null
                && (details.webPage().length() > LONGEST_TEXT
                        || !WEB_PAGE.matcher(details.webPage()).matches())) {
            broken(at + "/webPage", FORMAT);
        }
        each(
                at + "/admission",
                details.admission(),
                "one-of",
                Map.of("values", String.join(", ", ADMISSION)),
                ADMISSION::contains);
        if (details.accessibility() != null) {
            texts(at + "/accessibility/text", details.accessibility().text(), LONGEST_TEXT);
        }
        if (details.languages() != null && details.languages().isEmpty()) {
            broken(at + "/languages", REQUIRED);
        }
        each(at + "/languages", details.languages(), FORMAT, LANGUAGES::contains);
        texts(at + "/note", details.note(), LONGEST_TEXT);
    }

    private void address(String at, NewAddress address) {
        line(at + "/thoroughfare", address.thoroughfare(), LONGEST_LINE);
        line(at + "/postName", address.postName(), LONGEST_LINE);
        if (address.postCode() == null) {
            broken(at + "/postCode", REQUIRED);
        } else if (!POST_CODE_FORM.matcher(address.postCode()).matches()) {
            broken(at + "/postCode", FORMAT);
        }
    }

    private void location(String at, NewLocation location) {
        degrees(at + "/latitude", location.latitude(), Location.SOUTH, Location.NORTH);
        degrees(at + "/longitude", location.longitude(), Location.WEST, Location.EAST);
    }

    private void degrees(String at, @Nullable Double degrees, double least, double most) {
        if (degrees == null) {
            broken(at, REQUIRED);
        } else if (!(degrees >= least && degrees <= most)) {
            broken(at, "outside-latvia", Map.of("min", least, "max", most));
        }
    }

    private void each(String at, @Nullable List<String> items, String code, Predicate<String> isOne) {
        each(at, items, code, Map.of(), isOne);
    }

    private void each(
            String at, @Nullable List<String> items, String code, Map<String, ?> values, Predicate<String> isOne) {
        if (items == null) {
            return;
        }
        if (items.size() > MOST_ITEMS) {
            broken(at, "too-many", Map.of("max", MOST_ITEMS));
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item == null || !isOne.test(item)) {
                broken(at + "/" + i, code, values);
            } else if (!seen.add(item)) {
                broken(at + "/" + i, "named-twice");
            }
        }
    }

    private void unknown(List<String> pointers, Set<String> said) {
        var known = Pointers.members().stream()
                .filter(member -> !member.startsWith(NAME))
                .map(Pointers::of)
                .toList();
        var seen = new HashSet<>(said.stream().map(Pointers::of).toList());
        if (pointers.size() > known.size()) {
            broken("/unknown", "too-many", Map.of("max", known.size()));
            return;
        }
        for (int i = 0; i < pointers.size(); i++) {
            var pointer = pointers.get(i);
            if (pointer == null || !known.contains(pointer)) {
                broken("/unknown/" + i, "one-of", Map.of("values", String.join(", ", known)));
            } else if (!seen.add(pointer)) {
                broken("/unknown/" + i, "named-twice");
            }
        }
    }

    private void texts(String at, @Nullable Texts texts, int longest) {
        Texts.orUnknown(texts).known().forEach((language, text) -> line(at + "/" + language, text, longest));
    }

    private void optional(String at, @Nullable String text, int longest) {
        if (text != null) {
            line(at, text, longest);
        }
    }

    private void line(String at, @Nullable String text, int longest) {
        if (text == null) {
            broken(at, REQUIRED);
        } else if (SeenText.isBlank(text) || text.length() > longest) {
            broken(at, "size", Map.of("min", 1, "max", longest));
        }
    }

    private void broken(String at, String code) {
        violations.add(Violation.body(at, code));
    }

    private void broken(String at, String code, Map<String, ?> values) {
        violations.add(Violation.body(at, code, values));
    }
}
