package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private static Phrases phrases(Language language) {
        return Phrases.of(language);
    }

    @ParameterizedTest
    @CsvSource({
        "LV, 1, 1 persona",
        "LV, 2, 2 personas",
        "LV, 10, 10 personu",
        "LV, 11, 11 personu",
        "LV, 20, 20 personu",
        "LV, 21, 21 persona",
        "LV, 111, 111 personu",
        "LV, 122, 122 personas",
        "EN, 1, 1 person",
        "EN, 2, 2 persons",
        "EN, 21, 21 persons",
        "RU, 1, 1 человек",
        "RU, 2, 2 человека",
        "RU, 4, 4 человека",
        "RU, 5, 5 человек",
        "RU, 11, 11 человек",
        "RU, 12, 12 человек",
        "RU, 21, 21 человек",
        "RU, 22, 22 человека",
        "RU, 112, 112 человек"
    })
    void persons_are_counted_as_the_language_does(Language language, int count, String expected) {
        assertEquals(expected, phrases(language).persons(count));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LV | 2026-01-02T07:05:00Z | piektdiena, 2026. gada 2. janvāris, plkst. 09:05",
                "LV | 2026-06-14T22:30:00Z | pirmdiena, 2026. gada 15. jūnijs, plkst. 01:30",
                "EN | 2026-10-25T00:30:00Z | Sunday, 25 October 2026, 03:30",
                "EN | 2026-10-25T01:30:00Z | Sunday, 25 October 2026, 03:30",
                "RU | 2026-03-29T01:00:00Z | воскресенье, 29 марта 2026 г., 04:00"
            })
    void moments_are_told_in_riga_time_and_in_the_form_of_the_language(
            Language language, OffsetDateTime moment, String expected) {
        assertEquals(expected, phrases(language).forms().at(moment));
    }

    @Test
    void a_phrase_or_a_value_that_is_missing_is_an_error() {
        assertThrows(IllegalArgumentException.class, () -> phrases(Language.LV).say("no.such"));
        assertThrows(RuntimeException.class, () -> phrases(Language.LV).say("greeting.named", Map.of()));
    }

    @Test
    @Clause("V4")
    void terms_of_law_are_those_of_the_day() {
        var deadlines = new Deadlines();

        assertEquals("month-1", deadlines.of("reply", LocalDate.of(2026, 2, 28)));
        assertEquals("working-days-10", deadlines.of("reply", LocalDate.of(2026, 3, 1)));
        assertEquals("month-1", deadlines.of("dispute", LocalDate.of(2026, 3, 1)));
    }
}
