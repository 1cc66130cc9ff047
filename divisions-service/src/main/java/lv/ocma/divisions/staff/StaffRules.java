package lv.ocma.divisions.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.divisions.text.Texts;
import lv.ocma.divisions.text.Words;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What is said of an employee must be, whoever else there is; all that it breaks is named at once. */
final class StaffRules {

    static final int LONGEST_NAME = 80;
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_EMAIL = 254;
    static final int LONGEST_BADGE = 40;
    static final int LONGEST_ACCOUNT = 255;

    private static final String REQUIRED = "required";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final List<Violation> violations = new ArrayList<>();

    private StaffRules() {}

    /** @param further what else is wrong with it */
    static void check(NewStaffMember wanted, List<Violation> further) {
        var rules = new StaffRules();
        rules.name("/givenName", wanted.givenName());
        rules.name("/familyName", wanted.familyName());
        rules.position(Texts.orUnknown(wanted.position()));
        rules.texts("/unit", Texts.orUnknown(wanted.unit()));
        rules.phone(wanted.phone());
        rules.length("/email", wanted.email(), LONGEST_EMAIL);
        rules.format("/email", wanted.email(), EMAIL, "email-format");
        rules.length("/badge", wanted.badge(), LONGEST_BADGE);
        rules.length("/account", wanted.account(), LONGEST_ACCOUNT);
        if (wanted.employedFrom() == null) {
            rules.violations.add(Violation.body("/employedFrom", REQUIRED));
        }
        rules.violations.addAll(further);
        if (!rules.violations.isEmpty()) {
            throw new Invalid(rules.violations);
        }
    }

    /** Nobody is found by a name without a letter. */
    private void name(String pointer, @Nullable String name) {
        if (name == null || Words.of(List.of(name)).none()) {
            violations.add(Violation.body(pointer, REQUIRED));
        } else {
            length(pointer, name, LONGEST_NAME);
        }
    }

    private void position(Texts position) {
        if (position.lv() == null || isBlank(position.lv())) {
            violations.add(Violation.body("/position/lv", REQUIRED));
        }
        texts("/position", position);
    }

    private void texts(String pointer, Texts texts) {
        texts.known().forEach((language, text) -> length(pointer + "/" + language, text, LONGEST_TEXT));
    }

    private void length(String pointer, @Nullable String text, int longest) {
        if (text != null && (isBlank(text) || text.length() > longest)) {
            violations.add(Violation.body(pointer, "size", Map.of("min", 1, "max", longest)));
        }
    }

    /** To the eye: also of spaces that do not break. */
    static boolean isBlank(String text) {
        return text.codePoints().allMatch(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign));
    }

    private void phone(@Nullable String phone) {
        if (phone != null && PhoneNumbers.e164(phone).isEmpty()) {
            violations.add(Violation.body("/phone", "phone-format"));
        }
    }

    private void format(String pointer, @Nullable String text, Pattern form, String rule) {
        if (text != null && !form.matcher(text).matches()) {
            violations.add(Violation.body(pointer, rule));
        }
    }
}
