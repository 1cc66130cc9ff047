package lv.ocma.platform.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people write them: one without a country code is Latvian, of eight digits of which the first is 6, or 2 of a mobile. */
public final class PhoneNumbers {

    /** No number that somebody writes is longer. */
    public static final int LONGEST = 32;

    /** What people put between the digits. */
    private static final String GAP = "[ \\u00A0\\u2007\\u2009\\u202F()./\\u2010-\\u2015\\u2212-]*";

    private static final String DIGIT = GAP + "[0-9]";
    private static final String LATVIAN_CODE = GAP + "3" + GAP + "7" + GAP + "1";
    private static final String NATIONAL = GAP + "[26](?:" + DIGIT + "){7}";

    /**
     * The form as a regular expression, for documents that tell others of it: a Latvian number, or one from abroad behind + or 00. Not
     * all of the form is a number that a country has, and it is no longer than {@link #LONGEST} besides.
     */
    public static final String FORM = GAP + "(?:(?:\\+|00)(?:" + LATVIAN_CODE + NATIONAL + "|(?!" + LATVIAN_CODE + ")"
            + GAP + "[1-9](?:" + DIGIT + "){6,15})|(?:" + LATVIAN_CODE + ")?" + NATIONAL + ")" + GAP;

    private static final Pattern WRITTEN = Pattern.compile(FORM);
    private static final String COUNTRY = "LV";
    private static final int COUNTRY_CODE = 371;
    private static final Pattern LATVIAN = Pattern.compile("[26][0-9]{7}");

    private PhoneNumbers() {}

    /** As E.164, so that equal numbers are spelled alike; empty where no country has such a number. */
    public static Optional<String> e164(String written) {
        if (written.length() > LONGEST || !WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(written, COUNTRY);
            return numbers.isValidNumber(number) && isOfThePlan(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether a number as E.164 is surely of a phone that stands in a room, which takes no text messages. */
    public static boolean isFixedLine(String e164) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.getNumberType(numbers.parse(e164, COUNTRY)) == PhoneNumberType.FIXED_LINE;
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** Who calls one of those that begin otherwise pays for it, or is not put through from abroad. */
    private static boolean isOfThePlan(PhoneNumber number) {
        return number.getCountryCode() != COUNTRY_CODE
                || LATVIAN.matcher(Long.toString(number.getNationalNumber())).matches();
    }
}
