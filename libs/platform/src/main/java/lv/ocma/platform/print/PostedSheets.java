package lv.ocma.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import lv.ocma.platform.print.PrintedSheets.Sizes;
import lv.ocma.platform.print.PrintedSheets.Text;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/**
 * A text as a letter for an envelope DL with its window on the left (ISO 269, DIN 5008 form B): the sheet is folded in three. Each sheet is numbered; equal letters
 * give equal bytes.
 */
public final class PostedSheets {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float LEFT = 25 * MILLIMETRE;
    private static final float SENDER_TOP = 12 * MILLIMETRE;
    private static final float WINDOW_TOP = 55 * MILLIMETRE;
    private static final float WINDOW_WIDTH = 78 * MILLIMETRE;
    private static final float RIGHT = 125 * MILLIMETRE;
    private static final float TEXT_TOP = 100 * MILLIMETRE;
    private static final float FOOT = 25;
    private static final float SMALL = 9;
    private static final float ADDRESS = 10;

    private PostedSheets() {}

    /**
     * What stands around the text.
     *
     * @param sender above the window
     * @param addressee in the window, name first, at most six lines
     * @param dateline beside the window, such as day and number
     * @param mark at the foot of each sheet, before its number
     */
    public record Around(List<String> sender, List<String> addressee, List<String> dateline, String mark) {}

    /** A letter as it is printed. */
    public static final class Posted {

        private final byte[] pdf;
        private final int sheets;

        private Posted(byte[] pdf, int sheets) {
            this.pdf = pdf;
            this.sheets = sheets;
        }

        public byte[] pdf() {
            return pdf.clone();
        }

        /** How many sides of paper. */
        public int sheets() {
            return sheets;
        }
    }

    public static Posted of(Text text, Around around, Sizes sizes) {
        try (var font = PrintedSheets.font();
                var document = new PDDocument();
                var octets = new ByteArrayOutputStream()) {
            PrintedSheets.describe(document, text);
            var letters = Letters.of(font, document);
            var sheets = PrintedSheets.sheets(PrintedSheets.lines(text, sizes, letters), TEXT_TOP);
            for (int at = 0; at < sheets.size(); at++) {
                var top = at == 0 ? TEXT_TOP : PrintedSheets.MARGIN;
                var page = PrintedSheets.print(sheets.get(at), text.language(), top, letters, document);
                try (var paper = new Paper(document, page, letters)) {
                    if (at == 0) {
                        paper.put(around.sender(), LEFT, SENDER_TOP, SMALL);
                        paper.put(around.addressee(), LEFT, WINDOW_TOP, ADDRESS);
                        paper.put(around.dateline(), RIGHT, WINDOW_TOP, ADDRESS);
                    }
                    var foot = around.mark() + "   " + (at + 1) + "/" + sheets.size();
                    paper.put(List.of(foot), RIGHT, PrintedSheets.PAPER.getHeight() - FOOT, SMALL);
                }
            }
            document.save(octets);
            return new Posted(octets.toByteArray(), sheets.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet, over its text. */
    private record Paper(PDPageContentStream content, Letters letters) implements AutoCloseable {

        Paper(PDDocument document, PDPage page, Letters letters) throws IOException {
            this(new PDPageContentStream(document, page, AppendMode.APPEND, true, true), letters);
        }

        void put(List<String> lines, float left, float top, float size) throws IOException {
            content.beginText();
            content.setFont(letters.font(), size);
            content.newLineAtOffset(left, PrintedSheets.PAPER.getHeight() - top);
            for (var line : lines) {
                for (var part : letters.broken(line, size, WINDOW_WIDTH)) {
                    content.newLineAtOffset(0, -size * PrintedSheets.LEADING);
                    content.showText(part);
                }
            }
            content.endText();
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
