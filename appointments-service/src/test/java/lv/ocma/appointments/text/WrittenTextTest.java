package lv.ocma.appointments.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lv.ocma.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTextTest {

    @ParameterizedTest
    @CsvSource({
        "LINE, a\\tb, true",
        "LINE, a\\nb, true",
        "LINE, a b, false",
        "LINES, a\\nb\\tc, false",
        "LINES, a\\rb, true",
        "PAGE, a\\r\\nb, false",
        "PAGE, a\\0b, true"
    })
    void signs_that_nobody_sees_are_refused_as_far_as_the_text_may_hold_none(
            WrittenText form, String text, boolean broken) {
        var expected = broken ? List.of("format") : List.of();
        assertEquals(expected, codes(form.violations("/text", text.translateEscapes(), 100)));
    }

    @Test
    void a_text_has_a_length_and_is_not_blank() {
        assertEquals(List.of(), codes(WrittenText.LINE.violations("/text", "abc", 3)));
        assertEquals(List.of("size"), codes(WrittenText.LINE.violations("/text", "abcd", 3)));
        assertEquals(List.of("size"), codes(WrittenText.LINE.violations("/text", " ", 3)));
        assertEquals(List.of("required"), codes(WrittenText.LINE.required("/text", " ", 3)));
        assertEquals(List.of("required"), codes(WrittenText.LINE.required("/text", "\u200b\u00a0", 3)));
        assertEquals(List.of(), codes(WrittenText.LINE.violations("/text", "😀😀😀", 3)));
        assertEquals(List.of("required"), codes(WrittenText.LINE.required("/text", null, 3)));
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }
}
