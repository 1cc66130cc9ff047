package lv.ocma.divisions.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static final String LETTERS = "aābcčdeēfgģhiījkķlļmnņoprsštuūvzžабвгдеёжзийклмнопрстуфхцчшщыэюя";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patvērums|patverums",
                "Patvērums|PATVĒRUMS",
                "Personas apliecības (eID kartes) izsniegšana|eid karte",
                "Personas apliecības (eID kartes) izsniegšana|izsniegsana apliecib",
                "Международная защита|международ защит",
                "Приём заявлений|прием"
            })
    void words_are_found_by_their_beginnings_without_diacritics_in_any_order(String text, String asked) {
        assertTrue(Words.of(List.of(text)).answer(Words.of(List.of(asked))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Patvērums|verums", "Pases izsniegšana|pase eid", "Pase|pases izsniegšana"})
    void the_middle_of_a_word_and_words_that_are_not_there_find_nothing(String text, String asked) {
        assertFalse(Words.of(List.of(text)).answer(Words.of(List.of(asked))));
    }

    @Test
    void signs_and_spaces_are_no_words() {
        assertTrue(Words.of(List.of(" -„” ", "")).none());
        assertFalse(Words.of(List.of("2")).none());
    }

    @Test
    void every_text_is_found_by_any_of_its_own_beginnings_however_it_is_written() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var word = word(random);
            var text = word(random) + " " + word + ", " + word(random);
            var beginning = word.substring(0, 1 + random.nextInt(word.length()));
            var asked = switch (random.nextInt(4)) {
                case 0 -> beginning.toUpperCase(Locale.ROOT);
                case 1 -> Normalizer.normalize(beginning, Normalizer.Form.NFD);
                case 2 -> Normalizer.normalize(beginning, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                default -> beginning;
            };
            assertTrue(
                    Words.of(List.of(text)).answer(Words.of(List.of(asked))),
                    "seed " + seed + ": " + text + " by " + asked);
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int index = 0; index < length; index++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
