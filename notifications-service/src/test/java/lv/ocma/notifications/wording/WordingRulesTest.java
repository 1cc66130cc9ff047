package lv.ocma.notifications.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingRulesTest {

    private static final Map<String, PlaceholderType> DECLARED = Map.of(
            "name",
            PlaceholderType.TEXT,
            "count",
            PlaceholderType.COUNT,
            "day",
            PlaceholderType.DATE,
            "price",
            PlaceholderType.MONEY,
            "link",
            PlaceholderType.LINK);

    private static List<String> faults(String language, String text) {
        return new WordingRules(DECLARED, Locale.forLanguageTag(language))
                .faults(text).stream().map(WordingFault::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bez vietām",
                "{name}, {day}, {price}, {link}, {count}",
                "{count, plural, zero {# personu} one {# persona} other {# personas}}",
                "{count, plural, =0 {neviena} zero {# personu} one {# persona} other {# personas}}",
                "{count, plural, zero {{name}} one {{name}: #} other {{name}}}",
                "Can't, won't, 'quoted' and O'Brien"
            })
    void what_can_always_be_said_has_no_fault(String text) {
        assertEquals(List.of(), faults("lv", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{name | template-syntax",
                "name} {  | template-syntax",
                "{} | template-syntax",
                "{count, plural} | template-syntax",
                "{count, plural, one {a}} | template-syntax",
                "l'{name} | template-syntax",
                "'{' | template-syntax",
                "{nobody} | template-placeholder-unknown",
                "{0} | template-placeholder-unknown",
                "{Name} | template-placeholder-unknown",
                "{count, plural, zero {{nobody}} one {#} other {#}} | template-placeholder-unknown",
                "{name, plural, zero {#} one {#} other {#}} | template-placeholder-type",
                "{day, date, short} | template-placeholder-type",
                "{day, time} | template-placeholder-type",
                "{count, number, percent} | template-placeholder-type",
                "{count, selectordinal, other {#}} | template-placeholder-type",
                "{name, select, a {x} other {y}} | template-placeholder-type",
                "{count, choice, 0#x} | template-placeholder-type",
                "{count, plural, one {#} other {#}} | template-plural",
                "{count, plural, zero {#} one {#} two {#} other {#}} | template-plural",
                "{count, plural, offset:1 zero {#} one {#} other {#}} | template-plural"
            })
    void what_could_fail_or_leave_a_gap_is_a_fault(String text, String rule) {
        assertEquals(List.of(rule), faults("lv", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nBcc: b", "a\u202eb", "a\u2066b", "a\u0000b", "a\u2028b", "a\tb", "a\u200bb"})
    void a_text_is_one_line_that_steers_nothing(String text) {
        assertEquals(List.of("template-one-line"), faults("lv", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lv | one {#} other {#} zero {#}",
                "en | one {#} other {#}",
                "ru | one {#} few {#} many {#} other {#}"
            })
    void a_count_has_exactly_the_categories_of_its_language(String language, String categories) {
        assertEquals(List.of(), faults(language, "{count, plural, " + categories + "}"));
        for (var other : List.of("lv", "en", "ru")) {
            if (!other.equals(language)) {
                assertEquals(List.of("template-plural"), faults(other, "{count, plural, " + categories + "}"));
            }
        }
    }

    @Test
    void all_faults_are_told_at_once() {
        assertEquals(
                List.of("template-one-line", "template-placeholder-unknown", "template-placeholder-type"),
                faults("en", "{nobody}\n{day, time}"));
    }

    /** What has no fault can be said, whatever the values are; what cannot be said has one. */
    @Test
    void a_text_without_a_fault_is_said_by_any_values() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        var pieces = List.of(
                "{",
                "}",
                "'",
                "''",
                "#",
                "|",
                "name",
                "count",
                "day",
                "{name}",
                "{count}",
                "{price}",
                ", ",
                "plural",
                " one {",
                " other {",
                " zero {",
                "=1 {",
                "x",
                "{0}",
                "\\",
                "$1");
        var forms = new Forms(Locale.of("lv"), "y", "{from}", "{from}–{to}");
        int said = 0;
        for (int round = 0; round < 50_000; round++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (faults("lv", text.toString()).isEmpty()) {
                said++;
                var values = Map.of(
                        "name",
                        "{0} '{count}' #",
                        "count",
                        random.nextInt(1000),
                        "day",
                        LocalDate.EPOCH,
                        "price",
                        new Money(BigDecimal.TEN, "EUR"),
                        "link",
                        URI.create("https://example.org/"));
                var letter = assertSaid(seed, text.toString(), values, forms);
                if (WordingRules.names(text.toString()).contains("name")
                        && !text.toString().contains("plural")) {
                    assertTrue(letter.contains("{0} '{count}' #"), () -> "seed " + seed + ": " + text + " → " + letter);
                }
            }
        }
        assertTrue(said > 1_000, "only " + said + " were said, seed " + seed);
    }

    private static String assertSaid(long seed, String text, Map<String, ?> values, Forms forms) {
        try {
            return Wording.of(text, Locale.of("lv")).say(values, forms);
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + text, e);
        }
    }
}
