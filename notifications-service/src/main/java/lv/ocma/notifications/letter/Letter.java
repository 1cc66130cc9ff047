package lv.ocma.notifications.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before it is text or HTML. There is none without greeting, goodbye and the unit's block (E1).
 *
 * @param what happened
 * @param unit that signs: its name, its office, its phone, and where to write
 */
record Letter(
        Language language,
        String subject,
        String heading,
        String greeting,
        String what,
        List<Section> sections,
        String goodbye,
        List<String> unit) {

    private static final int UNIT_OFFICE_PHONE = 3;

    Letter {
        if (greeting.isBlank() || goodbye.isBlank() || unit.size() < UNIT_OFFICE_PHONE) {
            throw new IllegalArgumentException("a message greets, says goodbye and names unit, office and phone");
        }
        if (unit.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a line of the unit's block is empty");
        }
    }

    record Section(String heading, List<Row> rows) {}

    /** @param language that the text is really in */
    record Row(@Nullable String label, String text, Language language) {}
}
