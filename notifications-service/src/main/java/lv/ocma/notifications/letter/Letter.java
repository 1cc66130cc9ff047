package lv.ocma.notifications.letter;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lv.ocma.notifications.wording.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it is text or HTML. There is none without greeting, goodbye and the unit's block (E1).
 *
 * @param paragraphs what happened
 * @param closing after the sections; null where there is no more to say
 * @param unit that signs: its name, its office, its phone, and where to write
 * @param translation null where it is in one language alone
 */
record Letter(
        Language language,
        String subject,
        String heading,
        String greeting,
        List<String> paragraphs,
        List<Section> sections,
        @Nullable String closing,
        String goodbye,
        List<String> unit,
        @Nullable Translation translation) {

    private static final int UNIT_OFFICE_PHONE = 3;

    /** Nothing in it steers how its reader's program shows the rest. */
    Letter {
        subject = PlainText.oneLine(subject);
        heading = PlainText.oneLine(heading);
        greeting = PlainText.oneLine(greeting);
        paragraphs = paragraphs.stream().map(PlainText::oneLine).toList();
        closing = closing == null ? null : PlainText.oneLine(closing);
        unit = unit.stream().map(PlainText::oneLine).toList();
        if (greeting.isBlank() || goodbye.isBlank() || unit.size() < UNIT_OFFICE_PHONE) {
            throw new IllegalArgumentException("a message greets, says goodbye and names unit, office and phone");
        }
        if (unit.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a line of the unit's block is empty");
        }
    }

    /**
     * What stands below a letter in the official language for whoever asked for another; it is signed once, above.
     *
     * @param below tells at the top of the letter, in the language of the translation, that there is one
     * @param heading marks it as a translation
     * @param note which of the two counts
     */
    record Translation(String below, String heading, String note, Letter letter) {}

    /** One more sentence after those of its words. */
    Letter also(String paragraph) {
        return saying(said -> Stream.concat(said.stream(), Stream.of(paragraph)).toList());
    }

    /** Other words between the greeting and the sections. */
    Letter saying(UnaryOperator<List<String>> other) {
        return new Letter(
                language,
                subject,
                heading,
                greeting,
                other.apply(paragraphs),
                sections,
                closing,
                goodbye,
                unit,
                translation);
    }

    /** Its subject names both, so that it is understood in a list of mails. */
    Letter with(Translation below) {
        return new Letter(
                language,
                subject + " / " + below.letter.subject,
                heading,
                greeting,
                paragraphs,
                sections,
                closing,
                goodbye,
                unit,
                below);
    }

    /** All languages in which it speaks, that which counts first. */
    List<Language> languages() {
        return translation == null ? List.of(language) : List.of(language, translation.letter.language);
    }

    record Section(String heading, List<Row> rows) {}

    /** @param language that the text is really in */
    record Row(@Nullable String label, String text, Language language) {

        Row {
            text = PlainText.lines(text);
        }
    }
}
