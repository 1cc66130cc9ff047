package lv.ocma.platform.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as people write them: one without a country code is Latvian, of eight digits of which the first is 6, or 2 of a mobile. */
public final class PhoneNumbers {

    /** No number that somebody writes is longer. */
    public static final int LONGEST = 32;

    private static final String COUNTRY = "LV";
    private static final int COUNTRY_CODE = 371;
    private static final Pattern LATVIAN = Pattern.compile("[26][0-9]{7}");

    private PhoneNumbers() {}

    /** As E.164, so that equal numbers are spelled alike; empty where no country has such a number. */
    public static Optional<String> e164(String written) {
        if (written.length() > LONGEST) {
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

    /** Who calls one of those that begin otherwise pays for it, or is not put through from abroad. */
    private static boolean isOfThePlan(PhoneNumber number) {
        return number.getCountryCode() != COUNTRY_CODE
                || LATVIAN.matcher(Long.toString(number.getNationalNumber())).matches();
    }
}
