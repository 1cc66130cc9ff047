package lv.ocma.notifications.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.ocma.notifications.wording.PlainText;

/** What a message says of the entry for calendars that is attached: the same whatever its template says, as only a mail has it. */
final class EntryWords {

    private static final String SEPARATOR = "\\|";

    private final Phrases phrases;

    /** What templates of an earlier release said of it, and those that staff have made of them still do; a half of a sentence begins with a semicolon. */
    private final List<String> former;

    EntryWords(Phrases phrases) {
        this.phrases = phrases;
        this.former = Arrays.asList(phrases.say("calendar.former").split(SEPARATOR));
    }

    /** What the attachment does to a calendar; nothing where there is none. */
    Optional<String> of(MessageKind kind) {
        return switch (kind.calendar()) {
            case ENTER -> Optional.of(phrases.say("calendar.enter"));
            case REMOVE -> Optional.of(phrases.say("calendar.remove"));
            case LEAVE -> Optional.empty();
        };
    }

    /** Without what its template says of it: a mail would say it twice, and a sheet of paper has no attachment. */
    List<String> left(List<String> paragraphs) {
        return paragraphs.stream()
                .map(this::left)
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private String left(String paragraph) {
        var left = paragraph;
        for (var said : former) {
            left = left.replace(said, said.startsWith(";") ? "." : "");
        }
        return left.equals(paragraph) ? paragraph : PlainText.oneLine(left);
    }
}
