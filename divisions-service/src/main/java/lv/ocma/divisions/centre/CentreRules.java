package lv.ocma.divisions.centre;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lv.ocma.divisions.centre.ServiceCentreList.Centre;
import lv.ocma.divisions.centre.ServiceCentreList.ListedAddress;
import lv.ocma.divisions.centre.ServiceCentreList.ListedLocation;
import lv.ocma.divisions.hourschange.NewHoursChange.NewRule;
import lv.ocma.divisions.hourschange.ReceptionRules;
import lv.ocma.divisions.place.Location;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** What a list of centres must be, whole: nothing of it is taken in while anything is wrong, and all that is wrong is named at once. */
final class CentreRules {

    static final int MOST_CENTRES = 500;

    /** Of all centres together: each is a row that is written and told within one request. Twenty for each, as a week with lunch breaks has. */
    static final int MOST_RULES_AND_INTERVALS = 20 * MOST_CENTRES;

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_HELP = 2000;
    private static final int MOST_CONTACTS = 10;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern POST_CODE = Pattern.compile("LV-[0-9]{4}");
    private static final String REQUIRED = "required";
    private static final String FORMAT = "format";

    private final Set<String> ofTheOffice;
    private final Set<String> seen = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();
    private final ReceptionRules reception = new ReceptionRules(violations);
    private long rules;
    private long intervals;

    private CentreRules(Set<String> ofTheOffice) {
        this.ofTheOffice = ofTheOffice;
    }

    /**
     * {@link Invalid} unless it keeps all rules.
     *
     * @param ofTheOffice ids of places that no municipality runs
     */
    static void check(ServiceCentreList list, Set<String> ofTheOffice) {
        var rules = new CentreRules(ofTheOffice);
        rules.all(list);
        if (!rules.violations.isEmpty()) {
            throw new Invalid(rules.violations);
        }
    }

    private void all(ServiceCentreList list) {
        text("/source", list.source(), LONGEST_TEXT);
        if (list.centres() == null) {
            broken("/centres", REQUIRED);
        } else if (list.centres().size() > MOST_CENTRES) {
            broken("/centres", "too-many", Map.of("max", MOST_CENTRES));
        } else {
            for (int i = 0; i < list.centres().size(); i++) {
                centre("/centres/" + i, list.centres().get(i));
            }
            if (rules + intervals > MOST_RULES_AND_INTERVALS) {
                broken(
                        "/centres",
                        "too-many-rules-and-intervals",
                        Map.of("max", MOST_RULES_AND_INTERVALS, "rules", rules, "intervals", intervals));
            }
        }
    }

    private void centre(String at, @Nullable Centre centre) {
        if (centre == null) {
            broken(at, REQUIRED);
            return;
        }
        id(at + "/id", centre.id());
        var name = Texts.orUnknown(centre.name());
        if (name.lv() == null) {
            broken(at + "/name/lv", REQUIRED);
        }
        texts(at + "/name", name, LONGEST_TEXT);
        text(at + "/operator", centre.operator(), LONGEST_TEXT);
        texts(at + "/helpsWith", Texts.orUnknown(centre.helpsWith()), LONGEST_HELP);
        if (centre.address() != null) {
            address(at + "/address", centre.address());
        }
        if (centre.location() != null) {
            location(at + "/location", centre.location());
        }
        each(
                at + "/phones",
                centre.phones(),
                phone -> PhoneNumbers.e164(phone).filter(phone::equals).isPresent());
        each(at + "/emails", centre.emails(), EMAIL.asMatchPredicate());
        if (centre.webPage() != null && !isWebPage(centre.webPage())) {
            broken(at + "/webPage", FORMAT);
        }
        reception.rules(at + "/hours", centre.hours());
        for (var rule : centre.hours() == null ? List.<@Nullable NewRule>of() : centre.hours()) {
            rules++;
            intervals += rule == null || rule.intervals() == null
                    ? 0
                    : rule.intervals().size();
        }
    }

    private void id(String at, @Nullable String id) {
        if (id == null) {
            broken(at, REQUIRED);
        } else if (id.length() > 64 || !ID.matcher(id).matches()) {
            broken(at, FORMAT);
        } else if (!seen.add(id)) {
            broken(at, "named-twice");
        } else if (ofTheOffice.contains(id)) {
            broken(at, "place-of-the-office");
        }
    }

    private void address(String at, ListedAddress address) {
        text(at + "/thoroughfare", address.thoroughfare(), LONGEST_TEXT);
        text(at + "/postName", address.postName(), LONGEST_TEXT);
        if (address.postCode() == null) {
            broken(at + "/postCode", REQUIRED);
        } else if (!POST_CODE.matcher(address.postCode()).matches()) {
            broken(at + "/postCode", FORMAT);
        }
    }

    private void location(String at, ListedLocation location) {
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

    private void each(String at, @Nullable List<String> contacts, Predicate<String> form) {
        if (contacts == null) {
            return;
        }
        if (contacts.size() > MOST_CONTACTS) {
            broken(at, "too-many", Map.of("max", MOST_CONTACTS));
            return;
        }
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            if (contact == null || contact.length() > LONGEST_TEXT || !form.test(contact)) {
                broken(at + "/" + i, FORMAT);
            }
        }
    }

    private static boolean isWebPage(String address) {
        try {
            var uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void texts(String at, Texts texts, int longest) {
        texts.known().forEach((language, text) -> text(at + "/" + language, text, longest));
    }

    private void text(String at, @Nullable String text, int longest) {
        if (text == null || SeenText.isBlank(text)) {
            broken(at, REQUIRED);
        } else if (text.length() > longest) {
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
