package lv.ocma.appointments.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.catalogue.Letterhead;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTextTest {

    private static final String LINK = "https://example.org/disputes#refusal=1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Letterhead OFFICE = new Letterhead(Map.of("lv", "Iestāde"), null, List.of(), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en", "ru"})
    @Clause("V4")
    void the_link_to_dispute_is_told_where_there_is_a_page_for_it(String language) {
        assertEquals(
                DecisionText.of(decision(language, LINK)).size(),
                text(language, LINK).split(LINK, -1).length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en", "ru"})
    @Clause("V4")
    void without_a_page_to_dispute_at_no_link_is_spoken_of(String language) {
        var text = text(language, null);
        for (var word : List.of("{link}", "http", "saitē", "ссылк", "null")) {
            assertFalse(text.contains(word), () -> word + " is in " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lv", "en", "ru"})
    @Clause("V4")
    void the_day_until_which_it_is_disputed_is_told_and_no_rule_how_to_find_it(String language) {
        var text = text(language, null);
        for (var word : List.of("nav darba diena", "no working day", "не рабочий день")) {
            assertFalse(text.contains(word), () -> word + " is in " + text);
        }
    }

    @Test
    @Clause("V4")
    void it_is_disputed_in_writing_with_and_without_a_page() {
        assertEquals(2, (text("lv", LINK) + text("lv", null)).split("rakstveidā, klātienē", -1).length - 1);
    }

    private static String text(String language, @Nullable String link) {
        return DecisionText.of(decision(language, link)).toString();
    }

    private static Decision decision(String language, @Nullable String link) {
        return new Decision(
                UUID.randomUUID(),
                "riga-3/2026/1",
                DAY,
                language,
                OFFICE,
                OFFICE,
                "Anna Paraugs",
                "Parauga iela 1-2, Rīga",
                "K7M4-94XF",
                List.of(new Decision.Refused("passport", 1, Map.of("lv", "Pase"))),
                "Fakti",
                "Pamatojums",
                List.of(new Decision.Ground("INVENTED", Map.of("lv", "Pamats"), Map.of("lv", "Likums"), null, null)),
                new Decision.Dispute("ocma", OFFICE, "P1M", DAY.plusMonths(1), link));
    }
}
