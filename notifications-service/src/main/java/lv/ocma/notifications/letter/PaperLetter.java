package lv.ocma.notifications.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words, before it is set on paper under its number. Only {@link Letters} writes one, so each has come through the one frame (E1).
 *
 * @param templateVersion null of a correction, which has none
 * @param sender lines at the head of the sheet
 * @param addressee lines in the window
 * @param parts of the text, one below the other
 */
public record PaperLetter(
        Mailing mailing,
        String language,
        @Nullable Integer templateVersion,
        String subject,
        List<String> sender,
        List<String> addressee,
        List<Part> parts) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param heading empty where the lines speak for themselves */
    public record Part(String heading, List<String> lines) {}

    static PaperLetter of(
            Letter letter,
            Mailing mailing,
            @Nullable Integer templateVersion,
            List<String> sender,
            List<String> addressee) {
        var parts = new ArrayList<Part>();
        var translation = letter.translation();
        if (translation != null) {
            parts.add(new Part("", List.of(translation.below())));
        }
        addWords(letter, parts);
        parts.add(new Part("", letter.unit()));
        if (translation != null) {
            parts.add(new Part(translation.heading(), List.of(translation.note())));
            parts.add(new Part("", List.of(translation.letter().heading())));
            addWords(translation.letter(), parts);
        }
        return new PaperLetter(
                mailing, letter.language().tag(), templateVersion, letter.subject(), sender, addressee, parts);
    }

    private static void addWords(Letter letter, List<Part> parts) {
        parts.add(new Part("", List.of(letter.greeting())));
        letter.paragraphs().forEach(paragraph -> parts.add(new Part("", List.of(paragraph))));
        letter.sections().forEach(section -> parts.add(new Part(section.heading(), rows(section))));
        var closing = letter.closing();
        if (closing != null) {
            parts.add(new Part("", List.of(closing)));
        }
        parts.add(new Part("", List.of(letter.goodbye())));
    }

    private static List<String> rows(Letter.Section section) {
        return section.rows().stream()
                .flatMap(row -> (row.label() == null ? row.text() : row.label() + ": " + row.text()).lines())
                .toList();
    }

    /** As it is kept. */
    public String written() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a letter could not be written down: " + e.getClass().getSimpleName());
        }
    }

    public static PaperLetter read(String written) {
        try {
            return JSON.readValue(written, PaperLetter.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a stored letter cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** What it says, without what stands around it. */
    public String text() {
        return parts.stream()
                .map(part -> Stream.concat(
                                Stream.of(part.heading).filter(heading -> !heading.isEmpty()), part.lines.stream())
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** Neither whom it goes to nor what it says. */
    @Override
    public String toString() {
        return "PaperLetter[hidden]";
    }
}
