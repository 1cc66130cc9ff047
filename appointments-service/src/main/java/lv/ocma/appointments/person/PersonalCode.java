package lv.ocma.appointments.person;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A personal code of the Latvian register of natural persons: eleven digits, the hyphen after the sixth is optional. Old ones
 * begin with the date of birth, new ones (since 2017) with 32 to 39. Only its keyed hash is ever stored.
 */
public final class PersonalCode {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{6})-?(\\d{5})");
    private static final Pattern NEW = Pattern.compile("3[2-9]\\d{9}");
    private static final Pattern OLD = Pattern.compile("(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])\\d{2}[0-2]\\d{4}");
    private static final int[] WEIGHTS = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};
    private static final int MODULUS = 11;
    private static final int DIGITS = 10;

    private final String digits;

    private PersonalCode(String digits) {
        this.digits = digits;
    }

    /** Empty when it has neither the old nor the new form. The check digit is not asked: the register does not vouch for it. */
    public static Optional<PersonalCode> parse(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var digits = matcher.group(1) + matcher.group(2);
        return NEW.matcher(digits).matches() || OLD.matcher(digits).matches()
                ? Optional.of(new PersonalCode(digits))
                : Optional.empty();
    }

    /** Eleven digits without a hyphen: the one form that is hashed. */
    public String normalized() {
        return digits;
    }

    /** False for an old code whose check digit differs: worth a warning to the clerk, never a refusal. */
    public boolean looksRight() {
        return NEW.matcher(digits).matches() || digits.charAt(DIGITS) - '0' == checkDigit();
    }

    private int checkDigit() {
        int sum = 1;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % MODULUS % DIGITS;
    }

    /** Never the code itself: it must not reach a log. */
    @Override
    public String toString() {
        return "PersonalCode[…]";
    }
}
