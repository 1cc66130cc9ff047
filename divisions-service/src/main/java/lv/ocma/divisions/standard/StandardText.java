package lv.ocma.divisions.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The printed text of an edition, paragraph by paragraph, as it reads without the marks of Markdown. */
public final class StandardText {

    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern HEADING = Pattern.compile("^#+\\s+");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]+\\)");
    private static final Pattern BARE_LINK = Pattern.compile("<(https?://[^>]+)>");
    /** The source was converted more than once, so that some signs are escaped twice. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\+([\\p{Punct}&&[^\\\\]])");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> paragraphs;

    private StandardText(List<String> paragraphs) {
        this.paragraphs = List.copyOf(paragraphs);
    }

    /** A page break of the source may cut a paragraph in two: one that ends in a comma goes on in the next. */
    public static StandardText of(String markdown) {
        var paragraphs = new ArrayList<String>();
        for (var printed : BLANK_LINES.split(markdown, -1)) {
            var paragraph = plain(printed);
            if (paragraph.isEmpty()) {
                continue;
            }
            if (!paragraphs.isEmpty() && paragraphs.getLast().endsWith(",")) {
                paragraph = paragraphs.removeLast() + " " + paragraph;
            }
            paragraphs.add(paragraph);
        }
        return new StandardText(paragraphs);
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    /** The one paragraph that opens with these words; a file that names none or several is wrong. */
    public String paragraph(String opening) {
        var found = paragraphs.stream()
                .filter(paragraph -> paragraph.startsWith(opening))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " paragraphs of the standard open with: " + opening);
        }
        return found.getFirst();
    }

    /** The paragraphs that open with these words, a line each. */
    String passage(List<String> openings) {
        return openings.stream().map(this::paragraph).collect(Collectors.joining("\n"));
    }

    private static String plain(String markdown) {
        var text = HEADING.matcher(markdown.strip()).replaceFirst("");
        text = BOLD.matcher(text).replaceAll("$1");
        text = LINK.matcher(text).replaceAll("$1");
        text = BARE_LINK.matcher(text).replaceAll("$1");
        text = ESCAPED.matcher(text).replaceAll("$1");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
