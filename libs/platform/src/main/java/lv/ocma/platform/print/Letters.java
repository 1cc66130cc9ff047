package lv.ocma.platform.print;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of one document, of which only those in use are embedded. */
record Letters(PDType0Font font, CmapLookup known) {

    private static final int UNKNOWN = '?';
    private static final float UNITS = 1000;
    private static final String SPACE = " ";

    static Letters of(TrueTypeFont font, PDDocument document) throws IOException {
        return new Letters(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
    }

    /** The text on lines that are no wider than said, in points; a word that alone is wider is broken anywhere. */
    List<String> broken(String text, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : printable(text).split(SPACE, -1)) {
            if (!line.isEmpty() && wide(line + SPACE + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : SPACE);
            for (var letter : word.codePoints().mapToObj(Character::toString).toList()) {
                if (!line.isEmpty() && wide(line + letter, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(letter);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private float wide(String text, float size) throws IOException {
        return font.getStringWidth(text) / UNITS * size;
    }

    /** A sign that the font lacks must not keep the rest from being printed; who cares that none is asks {@link PrintedSheets#unprintable}. */
    private String printable(String text) {
        return plain(text)
                .map(sign -> has(known, sign) ? sign : UNKNOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The signs that are put on paper: a space of any kind that the font lacks is one, and what only steers the others is none. */
    static IntStream plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(sign -> Character.isSpaceChar(sign) || Character.isWhitespace(sign) ? ' ' : sign)
                .filter(sign -> Character.getType(sign) != Character.FORMAT);
    }

    static boolean has(CmapLookup known, int sign) {
        return known.getGlyphId(sign) != 0;
    }
}
