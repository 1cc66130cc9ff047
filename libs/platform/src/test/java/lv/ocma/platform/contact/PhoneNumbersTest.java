package lv.ocma.platform.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "26000000, +37126000000",
        "+371 2600 0000, +37126000000",
        "(+371) 26-00-00-00, +37126000000",
        "00371 67.219.639, +37167219639",
        "371 26000000, +37126000000",
        "+44 (0)20 7946 0958, +442079460958",
        "+1 202/555 0143, +12025550143",
        "+49 1512 3456789, +4915123456789"
    })
    void a_number_is_read_as_people_write_it_and_is_of_the_form_that_others_are_told(String written, String number) {
        assertTrue(Pattern.matches(PhoneNumbers.FORM, written));
        assertEquals(Optional.of(number), PhoneNumbers.e164(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "123",
                "+1",
                "112",
                "+1234567890123456789012345678901",
                "tel. 26000000",
                "1-800-FLOWERS",
                "26000000 x5",
                "36000000",
                "+371 800 00000",
                "2600000",
                "260000000"
            })
    void what_is_none_is_not_of_the_form(String written) {
        assertEquals(Optional.empty(), PhoneNumbers.e164(written));
        assertTrue(!Pattern.matches(PhoneNumbers.FORM, written), written);
    }

    @ParameterizedTest
    @CsvSource({
        "+37126000000, false",
        "+37167219639, true",
        "+12025550143, false",
        "+442079460958, true",
        "none, false",
    })
    void only_what_surely_stands_in_a_room_is_a_fixed_line(String number, boolean fixed) {
        assertEquals(fixed, PhoneNumbers.isFixedLine(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999 1234 5678", "+1 000 000 0000"})
    void of_the_form_alone_a_number_is_not_one_of_a_country(String written) {
        assertTrue(Pattern.matches(PhoneNumbers.FORM, written));
        assertEquals(Optional.empty(), PhoneNumbers.e164(written));
    }
}
