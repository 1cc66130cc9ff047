package lv.ocma.notifications.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static Forms forms(String language) {
        var date = language.equals("lv") ? "EEEE, y. 'gada' d. MMMM" : "EEEE, d MMMM y";
        return new Forms(Locale.forLanguageTag(language), date, "{from}", "{from}–{to}");
    }

    private static String said(String language, String text, Map<String, ?> values) {
        return Wording.of(text, Locale.forLanguageTag(language)).say(values, forms(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lv | DATE | 2026-06-15 | pirmdiena, 2026. gada 15. jūnijs",
                "en | DATE | 2026-06-15 | Monday, 15 June 2026",
                "ru | TIME | 09:05 | 09:05",
                "en | DATE_TIME | 2026-10-25T00:30:00Z | Sunday, 25 October 2026, 03:30",
                "en | COUNT | 12345 | 12,345",
                "en | TEXT | it's '{name}' # {0} | it's '{name}' # {0}",
                "en | LINK | https://example.org/a?b=c#d | https://example.org/a?b=c#d"
            })
    void a_value_is_written_in_the_form_of_the_language(
            String language, PlaceholderType type, String value, String expected) {
        assertEquals(expected, said(language, "{it}", Map.of("it", type.read(value))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"lv | 1 234,50 €", "en | €1,234.50", "ru | 1 234,50 €"})
    void money_is_written_with_its_currency_as_the_language_does(String language, String expected) {
        var money = new Money(new BigDecimal("1234.50"), "EUR");

        assertEquals(expected, said(language, "{it}", Map.of("it", money)).replaceAll("[\\u00A0\\u202F]", " "));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 1.5",
        "COUNT, one",
        "COUNT, 99999999999",
        "DATE, 15.06.2026",
        "DATE, 2026-02-30",
        "TIME, 25:00",
        "DATE_TIME, 2026-06-15T09:00",
        "MONEY, 12.50",
        "MONEY, 12.50 eur",
        "LINK, javascript:alert(1)",
        "LINK, /relative",
        "LINK, https://a b",
        "LINK, mailto:anna@example.com"
    })
    void a_value_of_another_type_is_refused(PlaceholderType type, String value) {
        var refused = assertThrows(RuntimeException.class, () -> type.read(value));

        assertTrue(
                refused instanceof IllegalArgumentException || refused instanceof DateTimeException, refused::toString);
    }

    @Test
    void a_text_can_begin_no_line_and_turn_nothing_around() {
        assertEquals("a b c", said("en", "{it}", Map.of("it", "\u202ea\r\nb\u0000\u2028\tc\u2066 ")));
        assertEquals("\u0633\u200c\u0644", PlainText.oneLine("\u0633\u200c\u0644"), "joiners spell, and stay");
        assertEquals("a\n  b\n  \n  c d", PlainText.lines("a\r\nb\u202e\n\u2028c\u0007d\n"));
    }

    @Test
    void a_place_without_a_value_is_an_error_and_one_more_value_is_none() {
        assertThrows(IllegalArgumentException.class, () -> said("en", "{it}", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> said("en", "{it}", Map.of("it", 1.5)));
        assertEquals("can't", said("en", "can't", Map.of("it", "x")));
    }

    @Test
    void one_wording_is_said_by_many_at_once() throws Exception {
        var wording = Wording.of("{n, plural, one {# person} other {# persons}} {who}", Locale.ENGLISH);
        var forms = forms("en");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var said = threads.invokeAll(IntStream.range(2, 900)
                    .mapToObj(n -> (Callable<List<String>>) () -> List.of(
                            n + " persons " + n, wording.say(Map.of("n", n, "who", Integer.toString(n)), forms)))
                    .toList());
            for (var each : said) {
                assertEquals(each.get().getFirst(), each.get().getLast());
            }
        }
    }
}
