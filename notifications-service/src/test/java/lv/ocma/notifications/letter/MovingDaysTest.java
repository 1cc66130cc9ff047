package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days that may still move, as the calendar up to them is not known in full, in text messages (V4). */
class MovingDaysTest {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 14);

    private static String text(MessageKind kind, Language language, boolean mayMove) {
        var news = new CaseNews("S-2026-000042", Samples.KNOWN, null, null, DUE, null, null, null);
        var words = ShortWords.of(
                1, SeedWords.sms(kind, language), kind.placeholders(TemplateChannel.SMS), language.locale());
        return Samples.letters().showShort(words, language, new Matter.OfCase(kind, news.provisional(mayMove)));
    }

    @ParameterizedTest
    @CsvSource({"LV, Šī diena vēl var mainīties.", "EN, This day may still move.", "RU, Этот день ещё может измениться."
    })
    @Clause("V4")
    void a_text_message_that_names_a_day_which_may_still_move_says_that_it_may(Language language, String says) {
        for (var kind : new MessageKind[] {MessageKind.CASE_RECLASSIFIED, MessageKind.CASE_REOPENED}) {
            var text = text(kind, language, true);
            assertTrue(text.contains("14") && text.contains(says), text);
            assertEquals(text(kind, language, false), text.replace(" " + says, ""), "any other day is told as it is");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void one_that_names_no_day_says_nothing_of_it(Language language) {
        assertEquals(text(MessageKind.CASE_RECEIVED, language, false), text(MessageKind.CASE_RECEIVED, language, true));
    }
}
