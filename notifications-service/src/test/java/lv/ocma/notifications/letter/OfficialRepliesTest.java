package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import lv.ocma.notifications.Opened;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfficialRepliesTest {

    private static final String LATVIAN = "Atbilde latviešu valodā.";
    private static final String TRANSLATED = "The answer, translated.";
    private static final String NOTE = "The official text is the one in Latvian above";

    static Stream<MessageKind> officialKinds() {
        return MessageKind.ofEvents().stream().filter(MessageKind::isOfficial);
    }

    private static CaseNews news(CaseNews.Written written) {
        var sample = Samples.news();
        return new CaseNews(
                sample.reference(),
                sample.place(),
                null,
                sample.received(),
                sample.until(),
                sample.before(),
                sample.authority(),
                written);
    }

    private static void inThisOrder(String text, String... parts) {
        int at = 0;
        for (var part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, () -> part + " is missing, or not where it should be, in " + text);
            at = found + part.length();
        }
    }

    @ParameterizedTest
    @MethodSource("officialKinds")
    @Clause("R6")
    void an_official_reply_is_in_latvian_and_its_marked_translation_stands_below(MessageKind kind) {
        var mail = Samples.write(kind, Language.EN);
        var letter = Opened.open(mail.mime());

        var plain = letter.text().replaceAll("\\s+", " ");
        inThisOrder(
                plain,
                "An English translation stands below",
                "Labdien, Anna Paraugs!",
                LATVIAN,
                "Uz redzēšanos un visu labu!",
                "Talsu nodaļa",
                "Translation into English",
                NOTE,
                "Dear Anna Paraugs,",
                TRANSLATED,
                "Goodbye, and kind regards,");
        inThisOrder(letter.html(), "<html lang=\"lv\">", LATVIAN, "<div lang=\"en\"", NOTE, TRANSLATED);
        assertTrue(mail.mime().contains("Content-Language: lv, en\r\n"), mail.mime());
        assertTrue(letter.subject().contains(" / "), letter.subject());
    }

    @ParameterizedTest
    @MethodSource("officialKinds")
    @Clause("R6")
    void who_asked_for_no_other_language_gets_no_translation(MessageKind kind) {
        var letter = Opened.open(Samples.write(kind, Language.LV).mime());

        assertTrue(letter.text().contains(LATVIAN), letter.text());
        assertFalse(letter.text().contains(TRANSLATED), letter.text());
        assertFalse(letter.html().contains("<div lang"), letter.html());
    }

    /** The rest is translated all the same, and the words keep the language in which a screen reader speaks them. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "RU"})
    @Clause("R6")
    void words_that_nobody_has_translated_stay_in_latvian_and_are_marked_so(Language language) {
        var matter = new Matter.OfCase(MessageKind.ENQUIRY_ANSWERED, news(new CaseNews.Written(LATVIAN, null)));
        var html = Opened.open(Samples.letters()
                        .write(Samples.MESSAGE, language, matter, Samples.ANNA)
                        .mime())
                .html();

        var words = "<span lang=\"lv\" dir=\"auto\">" + LATVIAN + "</span>";
        inThisOrder(html, words, "<div lang=\"" + language.tag() + "\"", words);
    }

    @ParameterizedTest
    @MethodSource("officialKinds")
    @Clause("R6")
    void on_paper_the_translation_stands_below_the_signature_too(MessageKind kind) {
        var to = new PostalAddress("Anna Paraugs", List.of("Parauga iela 1", "Rīga"), "LV-1001", "LV");
        var paper = Samples.letters().writeOnPaper(Language.EN, Samples.matter(kind), to, Mailing.ORDINARY);

        assertEquals("lv", paper.language());
        inThisOrder(
                paper.text(),
                LATVIAN,
                "Talsu nodaļa",
                "Translation into English",
                NOTE,
                TRANSLATED,
                "Goodbye, and kind regards,");
    }
}
