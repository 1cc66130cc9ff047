package lv.ocma.platform.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedSheetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ģirts Šķēle, \u20ac 5 \u2013 \u201equoted\u201d",
                "Ёлка \u2116 7",
                "Ελλάδα",
                "A\u0304 composed and \u0161",
                "tab\there, no\u00a0break\u202fhere",
                "zero\u200bwidth\u2060\ufeff"
            })
    void what_people_here_write_can_be_printed(String text) {
        assertEquals(Optional.empty(), PrintedSheets.unprintable(text));
    }

    @ParameterizedTest
    @CsvSource({"Li 漢字, 漢", "ok 😀, 😀"})
    void the_first_sign_without_a_letter_is_named(String text, String sign) {
        assertEquals(Optional.of(sign), PrintedSheets.unprintable(text));
    }
}
