package lv.ocma.notifications.sms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    private static final int ROUNDS = 1_500;
    private static final List<String> PLAIN = List.of(
            "a", "Z", "7", " ", "@", "£", "Ω", "à", "ß", "\n", "\r", "€", "[", "]", "~", "\\", "|", "^", "{", "}",
            "\f");
    private static final List<String> ANY =
            List.of("ā", "Ž", "я", "a", "€", "[", "ß", "’", "ç", "\u001B", "😀", "𝒜", "e\u0301", "\u200F", "\n");

    /** Numbers as phones and providers count them. */
    @ParameterizedTest
    @CsvSource({
        "0, a, GSM_7, 1",
        "160, a, GSM_7, 1",
        "161, a, GSM_7, 2",
        "306, a, GSM_7, 2",
        "307, a, GSM_7, 3",
        "80, €, GSM_7, 1",
        "81, €, GSM_7, 2",
        // 153 is odd, so that one septet stays free in each
        "152, €, GSM_7, 2",
        "153, €, GSM_7, 3",
        "70, ā, UCS_2, 1",
        "71, ā, UCS_2, 2",
        "134, ā, UCS_2, 2",
        "135, ā, UCS_2, 3",
        "35, 😀, UCS_2, 1",
        "36, 😀, UCS_2, 2",
        "66, 😀, UCS_2, 2",
        "67, 😀, UCS_2, 3",
    })
    void a_text_takes_as_many_messages_as_phones_count(int times, String character, Alphabet alphabet, int messages) {
        var segments = Segments.of(character.repeat(times));
        assertEquals(alphabet, segments.alphabet());
        assertEquals(messages, segments.count());
    }

    @Test
    void an_escaped_character_at_the_boundary_goes_over_to_the_next() {
        var segments = Segments.of("a".repeat(152) + "€" + "b".repeat(10));
        assertEquals("a".repeat(152), segments.texts().getFirst());
        assertEquals("€" + "b".repeat(10), segments.texts().getLast());
        assertArrayEquals(new byte[] {5, 0, 3, 0x7f, 2, 2, 0x1b, 0x65}, Arrays.copyOf(segments.octets(1, 0x7f), 8));
    }

    @Test
    void a_character_beyond_the_first_plane_is_not_torn() {
        var segments = Segments.of("ā".repeat(66) + "😀" + "ā".repeat(10));
        assertEquals("ā".repeat(66), segments.texts().getFirst());
        assertEquals("😀" + "ā".repeat(10), segments.texts().getLast());
    }

    @Test
    void one_letter_of_latvian_makes_the_whole_text_wide_and_is_kept() {
        var segments = Segments.of("Rīga");
        assertEquals(Alphabet.UCS_2, segments.alphabet());
        assertArrayEquals("Rīga".getBytes(StandardCharsets.UTF_16BE), segments.octets(0, 1));
    }

    @Test
    void whatever_is_written_arrives_whole_in_as_few_messages_as_hold_it() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var text = text(random);
            var segments = Segments.of(text);
            var told = "seed " + seed + ", round " + round;
            assertEquals(Model.isNarrow(text) ? Alphabet.GSM_7 : Alphabet.UCS_2, segments.alphabet(), told);
            assertEquals(Model.fewest(text), segments.count(), told);
            assertEquals(text, arrived(segments, random.nextInt(256), told), told);
        }
    }

    private static String text(Random random) {
        var alphabet = random.nextInt(3) == 0 ? ANY : PLAIN;
        var text = new StringBuilder();
        for (int left = random.nextInt(400); left > 0; left--) {
            text.append(
                    random.nextInt(4) == 0
                            ? "a".repeat(1 + random.nextInt(40))
                            : alphabet.get(random.nextInt(alphabet.size())));
        }
        return text.length() <= 5_000
                ? text.toString()
                : text.substring(0, 4_000).strip();
    }

    /** As a phone puts it together. */
    private static String arrived(Segments segments, int reference, String told) {
        var octets = new ByteArrayOutputStream();
        for (int index = 0; index < segments.count(); index++) {
            var segment = segments.octets(index, reference);
            assertTrue(segment.length <= (segments.alphabet() == Alphabet.GSM_7 ? 160 : 140), told);
            int header = 0;
            if (segments.count() > 1) {
                var expected = new byte[] {5, 0, 3, (byte) reference, (byte) segments.count(), (byte) (index + 1)};
                assertArrayEquals(expected, Arrays.copyOf(segment, 6), told);
                header = expected.length;
                if (segments.alphabet() == Alphabet.GSM_7) {
                    assertTrue(segment.length <= 6 + 153, told);
                    assertNotEquals(0x1b, segment[segment.length - 1], told);
                }
            }
            var text = Arrays.copyOfRange(segment, header, segment.length);
            if (segments.alphabet() == Alphabet.UCS_2) {
                var alone = new String(text, StandardCharsets.UTF_16BE);
                assertEquals(segments.texts().get(index), alone, told + ": no half of a pair");
            }
            octets.writeBytes(text);
        }
        return segments.alphabet() == Alphabet.UCS_2
                ? octets.toString(StandardCharsets.UTF_16BE)
                : Model.read(octets.toByteArray());
    }
}
