package lv.ocma.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EscapedTest {

    @Test
    void what_is_not_seen_stands_as_its_number_and_the_rest_as_it_is() {
        assertEquals("Rīga \\u0000\\u000a\\\\ \\u202e 🏛 \\ud83c", Escaped.of("Rīga \0\n\\ \u202e 🏛 \ud83c"));
    }

    @Test
    void nothing_is_lost() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                text.append(random.nextBoolean() ? "\\u0\0".charAt(random.nextInt(4)) : (char) random.nextInt(0x10000));
            }
            var escaped = Escaped.of(text.toString());
            assertFalse(escaped.contains("\0"), "seed " + seed);
            assertEquals(text.toString(), Escaped.back(escaped), "seed " + seed);
        }
    }

    @Test
    void a_long_text_is_cut_with_a_mark_and_no_character_is_halved() {
        assertEquals("abc", Escaped.cut("abc", 3));
        assertEquals("ab…", Escaped.cut("abc", 2));
        assertEquals("ab…", Escaped.cut("ab🏛", 3));
    }
}
