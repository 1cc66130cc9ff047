package lv.ocma.complaints.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All codes are invented. */
class PersonalCodesTest {

    @ParameterizedTest
    @CsvSource({
        "01019010000, true",
        "31129919999, true",
        "29020020000, true",
        "29021910000, false", // 1919 was no leap year
        "32019010000, false",
        "01139010000, false",
        "01019030000, false", // no such century
        "0101901000, false"
    })
    void an_old_code_tells_a_birthday(String digits, boolean tells) {
        assertEquals(tells, PersonalCodes.tellsABirthday(digits));
    }

    @ParameterizedTest
    @CsvSource({
        // 1 + 0·10 + 1·5 + 0·8 + 1·4 + 9·2 + 0·1 + 1·6 + 2·3 + 3·7 + 4·9 = 97; 97 mod 11 = 9
        "01019012349, true",
        "01019012348, false",
        // 1 + 8·10 = 81; 81 mod 11 = 4
        "80000000004, true",
        // 1 + 3·9 = 28; 28 mod 11 = 6
        "00000000036, true",
        // 1 + 9·1 = 10; 10 mod 11 mod 10 = 0
        "00000900000, true",
        "00000900001, false"
    })
    void the_last_digit_checks_those_before(String digits, boolean checks) {
        assertEquals(checks, PersonalCodes.checks(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "32000000000, true",
        "39999999999, true",
        "31000000000, false",
        "42000000000, false",
        "3200000000, false"
    })
    void a_new_code_begins_with_thirty_two_to_thirty_nine(String digits, boolean isNew) {
        assertEquals(isNew, PersonalCodes.isNew(digits));
    }
}
