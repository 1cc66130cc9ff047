package lv.ocma.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** Texts as PDF on sheets of A4, each in one language and on sheets of its own; equal texts give equal bytes. */
public final class PrintedSheets {

    public static final String MEDIA_TYPE = "application/pdf";

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    static final PDRectangle PAPER = PDRectangle.A4;
    static final float MARGIN = 50;
    static final float LEADING = 1.35f;

    /** In place of the time, which PDFBox would make the identifier of. */
    private static final long ALWAYS_THE_SAME = 1L;

    private PrintedSheets() {}

    /** Heights of letters in points; {@code gap} stands before each section. */
    public record Sizes(float title, float heading, float text, float gap) {}

    /**
     * What is printed in one language.
     *
     * @param subject under the title; null where there is none
     */
    public record Text(
            String language, String title, @Nullable String subject, List<Section> sections) {}

    /** @param heading empty where the lines speak for themselves */
    public record Section(String heading, List<String> lines) {}

    /** What stands on one line of paper, of a size in points; no text is a gap. */
    record Line(String text, float size) {

        float height() {
            return size * LEADING;
        }
    }

    /** Read once, and kept. */
    private static final class Known {

        static final CmapLookup SIGNS = signs();

        private static CmapLookup signs() {
            try (var font = font()) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The first sign of a text for which there is no letter to print, so that whoever writes a document learns it before it is one. */
    public static Optional<String> unprintable(String text) {
        return Letters.plain(text)
                .filter(sign -> !Letters.has(Known.SIGNS, sign))
                .mapToObj(Character::toString)
                .findFirst();
    }

    static TrueTypeFont font() throws IOException {
        return new TTFParser()
                .parse(new RandomAccessReadBuffer(
                        Objects.requireNonNull(PrintedSheets.class.getResourceAsStream(FONT), FONT)));
    }

    /** @param texts not empty; the first is in the language of the document */
    public static byte[] of(List<Text> texts, Sizes sizes) {
        try (var font = font();
                var document = new PDDocument();
                var octets = new ByteArrayOutputStream()) {
            describe(document, texts.getFirst());
            var letters = Letters.of(font, document);
            for (var text : texts) {
                for (var sheet : sheets(lines(text, sizes, letters), MARGIN)) {
                    print(sheet, text.language(), MARGIN, letters, document);
                }
            }
            document.save(octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void describe(PDDocument document, Text text) {
        document.setDocumentId(ALWAYS_THE_SAME);
        document.getDocumentInformation().setTitle(text.title());
        document.getDocumentInformation().setSubject(text.subject());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(text.language());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }

    static List<Line> lines(Text text, Sizes sizes, Letters letters) throws IOException {
        var lines = new ArrayList<Line>();
        add(text.title(), sizes.title(), letters, lines);
        if (text.subject() != null) {
            add(text.subject(), sizes.heading(), letters, lines);
        }
        for (var section : text.sections()) {
            lines.add(new Line("", sizes.gap()));
            if (!section.heading().isEmpty()) {
                add(section.heading(), sizes.heading(), letters, lines);
            }
            for (var line : section.lines()) {
                add(line, sizes.text(), letters, lines);
            }
        }
        return lines;
    }

    private static void add(String text, float size, Letters letters, List<Line> lines) throws IOException {
        for (var line : letters.broken(text, size, PAPER.getWidth() - 2 * MARGIN)) {
            lines.add(new Line(line, size));
        }
    }

    /** @param top how far below the edge of the first sheet its text begins; that of the others does below the margin */
    static List<List<Line>> sheets(List<Line> lines, float top) {
        var sheets = new ArrayList<List<Line>>();
        float left = 0;
        for (var line : lines) {
            if (line.height() > left) {
                left = PAPER.getHeight() - MARGIN - (sheets.isEmpty() ? top : MARGIN);
                sheets.add(new ArrayList<>());
            }
            sheets.getLast().add(line);
            left -= line.height();
        }
        return sheets;
    }

    /** The language is marked, so that a voice that reads the sheet speaks it. */
    static PDPage print(List<Line> sheet, String language, float top, Letters letters, PDDocument document)
            throws IOException {
        var page = new PDPage(PAPER);
        document.addPage(page);
        var spoken = new COSDictionary();
        spoken.setString(COSName.LANG, language);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(spoken));
            content.beginText();
            content.newLineAtOffset(MARGIN, PAPER.getHeight() - top);
            for (var line : sheet) {
                content.newLineAtOffset(0, -line.height());
                content.setFont(letters.font(), line.size());
                content.showText(line.text());
            }
            content.endText();
            content.endMarkedContent();
        }
        return page;
    }
}
