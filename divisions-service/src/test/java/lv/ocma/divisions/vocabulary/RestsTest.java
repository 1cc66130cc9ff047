package lv.ocma.divisions.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.Random;
import lv.ocma.divisions.text.NameMatch;
import org.junit.jupiter.api.Test;

class RestsTest {

    private static final String LETTERS = "abcdeklmnoprstuzвежиопрст";
    private static final int TRIES = 20_000;

    @Test
    void whatever_a_typing_error_makes_of_a_word_shares_a_rest_with_it() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        int meant = 0;
        for (int i = 0; i < TRIES; i++) {
            var named = word(random, 1 + random.nextInt(20));
            var asked = named;
            for (int errors = random.nextInt(4); errors > 0 && asked.length() > 1; errors--) {
                asked = mistyped(asked, random);
            }
            if (NameMatch.distance(asked, named).isPresent() && !named.startsWith(asked)) {
                meant++;
                assertFalse(
                        Collections.disjoint(
                                Rests.of(asked, NameMatch.bearable(asked)), Rests.of(named, Rests.MOST_ERRORS)),
                        asked + " for " + named + ", seed " + seed);
            }
        }
        assertFalse(meant < TRIES / 10, "few were meant: " + meant);
    }

    @Test
    void a_long_word_has_no_more_rests_than_its_beginning() {
        assertEquals(Rests.of("personas", 2), Rests.of("personasapliecibas", 2));
    }

    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length());
        var before = word.substring(0, at);
        var letter = word.substring(at, at + 1);
        var after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + word(random, 1) + after;
            case 1 -> before + letter + word(random, 1) + after;
            case 2 -> before + after;
            default -> after.isEmpty() ? before + letter : before + after.charAt(0) + letter + after.substring(1);
        };
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
