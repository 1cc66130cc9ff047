package lv.ocma.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u200b\u200b",
                "\u2060\ufeff",
                "\u2003\u3000",
                "\u00ad",
                "\u200e\u202e",
                "\u3164",
                "\u2800",
                "\ufe0f",
                "\u115f\u1160",
                "\udb40\udc41\udb40\udc7f"
            })
    void a_text_of_which_nobody_sees_anything_is_blank(String text) {
        assertTrue(SeenText.isBlank(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ".", "Ā", "\u200bЯ\u00a0", "漢", "😀", "👨\u200d👩", "५", "\u0301a"})
    void a_text_with_a_sign_that_is_seen_says_something(String text) {
        assertFalse(SeenText.isBlank(text));
    }

    @Test
    void every_sign_that_java_holds_for_space_or_control_is_unseen() {
        for (var sign = 0; sign <= Character.MAX_VALUE; sign++) {
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign)) {
                assertTrue(SeenText.isBlank(Character.toString(sign)), "U+" + Integer.toHexString(sign));
            }
        }
    }

    @Test
    void what_is_told_in_documents_is_what_is_cut_and_looked_for() {
        assertEquals("a\u00a0b", SeenText.strip("\u00a0\u200b a\u00a0b\u3000\ufeff\n"));
        assertEquals("", SeenText.strip(" \u200b "));
        var wide = "a" + " ".repeat(1_000_000) + "b";
        assertEquals(wide, SeenText.strip(" " + wide + "\u3000"), "in one pass, whatever stands inside");
        assertTrue(Pattern.matches(SeenText.BLANK, "\u200b \u00a0"));
        assertFalse(Pattern.compile(SeenText.SIGN).matcher("\u200b \u00a0").find());
        assertEquals(2, SeenText.length("😀a"));
    }
}
