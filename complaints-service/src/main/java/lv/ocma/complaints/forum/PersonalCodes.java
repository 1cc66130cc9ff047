package lv.ocma.complaints.forum;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Personal codes by their form: eleven digits, of which the old ones tell a date of birth and have a check digit, and the new ones neither. */
final class PersonalCodes {

    static final int LENGTH = 11;
    private static final int[] WEIGHTS = {10, 5, 8, 4, 2, 1, 6, 3, 7, 9};
    private static final int CENTURY = 100;
    private static final int FIRST_YEAR = 1800;

    private PersonalCodes() {}

    /** Since 2017: 32 to 39 and nine digits of chance. */
    static boolean isNew(String digits) {
        return digits.length() == LENGTH && digits.charAt(0) == '3' && digits.charAt(1) >= '2';
    }

    /** DDMMYY, the century (0 for the 1800s, 1, 2), four more: whatever the check digit says, which the register has not confirmed. */
    static boolean tellsABirthday(String digits) {
        if (digits.length() != LENGTH || digits.charAt(6) > '2') {
            return false;
        }
        try {
            var year = FIRST_YEAR + CENTURY * at(digits, 6) + number(digits, 4);
            return LocalDate.of(year, number(digits, 2), number(digits, 0)).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** (1 + Σ wᵢdᵢ) mod 11 mod 10 is the last digit. */
    static boolean checks(String digits) {
        if (digits.length() != LENGTH) {
            return false;
        }
        int sum = 1;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * at(digits, i);
        }
        return sum % LENGTH % 10 == at(digits, LENGTH - 1);
    }

    private static int number(String digits, int from) {
        return 10 * at(digits, from) + at(digits, from + 1);
    }

    private static int at(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
