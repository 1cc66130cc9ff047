package lv.ocma.platform.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers as people write them: one without a country code is Latvian. */
public final class PhoneNumbers {

    /** No number that somebody writes is longer. */
    public static final int LONGEST = 32;

    private static final String COUNTRY = "LV";

    private PhoneNumbers() {}

    /** As E.164, so that equal numbers are spelled alike; empty where no country has such a number. */
    public static Optional<String> e164(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(written, COUNTRY);
            return numbers.isValidNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
