package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lv.ocma.notifications.Opened;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.notifications.wording.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates that staff have made of those of an earlier release, which told of the entry for calendars themselves. */
class FormerTemplatesTest {

    private static final PostalAddress POSTAL =
            new PostalAddress("Anna Paraugs", List.of("Parauga iela 1", "Rīga"), "LV-1001", "LV");

    private static Words written(MessageKind kind, Language language, String paragraph) {
        var content = Content.email("{reference}", "PMLP", List.of(paragraph, "Gaidām!"), null);
        return Words.of(2, content, kind.placeholders(TemplateChannel.EMAIL), language.locale());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VISIT_BOOKED|LV|Pierakstīts. Kalendāra ieraksts ir pielikumā.|Pierakstīts.|ieraksts ir pielikumā",
                "VISIT_RESCHEDULED|LV|Laiks nav spēkā; jaunais kalendāra ieraksts ir pielikumā.|Laiks nav spēkā.|ieraksts ir pielikumā",
                "VISIT_CANCELLED|LV|Atcelts. Pielikumā esošais ieraksts to izņem no kalendāra.|Atcelts.|no kalendāra",
                "VISIT_DELAY_MOVED|EN|Moved. The new calendar entry is attached.|Moved.|calendar entry is attached",
                "VISIT_CHANGED|EN|Longer now. The calendar entry is attached.|Longer now.|calendar entry is attached",
                "VISIT_NOT_SERVED|EN|Not missed; the attachment takes it out of your calendar. Sorry.|Not missed. Sorry.|out of your calendar",
                "VISIT_BOOKED|RU|Визит записан. Запись для календаря приложена.|Визит записан.|для календаря приложена",
                "VISIT_RESCHEDULED|RU|Время не действует; новая запись для календаря приложена.|Время не действует.|для календаря приложена",
                "VISIT_CANCELLED|RU|Отменён. Вложение удаляет его из календаря.|Отменён.|из календаря"
            })
    void a_mail_tells_of_the_entry_once_and_paper_never(
            MessageKind kind, Language language, String said, String left, String entry) {
        var words = written(kind, language, said);
        var matter = Samples.matter(kind);
        var mail = Samples.letters().write(Samples.MESSAGE, words, language, matter, Samples.ANNA);
        var text = Opened.open(mail.mime()).text().replaceAll("\\s+", " ");
        var paper = Samples.letters()
                .writeOnPaper(words, language, matter, POSTAL, Mailing.ORDINARY)
                .text();

        assertTrue(text.contains(left + " Gaidām!"), text);
        assertEquals(2, text.split(entry, -1).length, text);
        assertTrue(paper.contains(left), paper);
        assertFalse(paper.contains(entry), paper);
    }

    @ParameterizedTest
    @CsvSource({"VISIT_BOOKED, A calendar entry is attached.", "VISIT_BOOKED, ' A calendar entry is attached. '"})
    void a_paragraph_that_told_of_nothing_else_is_gone(MessageKind kind, String said) {
        var shown = Samples.letters()
                .show(written(kind, Language.EN, said), Language.EN, Samples.matter(kind), Samples.ANNA);
        assertTrue(
                shown.text().startsWith("Dear Anna Paraugs,\n\nGaidām!\n\nA calendar entry is attached.\n\n"),
                shown.text());
    }
}
