package lv.ocma.platform.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import lv.ocma.platform.print.PostedSheets.Around;
import lv.ocma.platform.print.PostedSheets.Posted;
import lv.ocma.platform.print.PrintedSheets.Section;
import lv.ocma.platform.print.PrintedSheets.Sizes;
import lv.ocma.platform.print.PrintedSheets.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

class PostedSheetsTest {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final List<String> ADDRESS =
            List.of("Anna Paraugs-Šķēle", "Parauga iela 1–5", "2. stāvs", "Ģibuļi", "Talsu novads, LV-3298", "LATVIA");

    private static Posted letter(int paragraphs) {
        var text = new Text(
                "lv",
                "Lēmums",
                null,
                Collections.nCopies(paragraphs, new Section("Pamats", List.of("Jūsu lūgums ir noraidīts. Отказано."))));
        return PostedSheets.of(
                text,
                new Around(
                        List.of("Izdomāta iestāde"),
                        ADDRESS,
                        List.of("01.06.2026.", "Nr. V-2026-000123"),
                        "V-2026-000123"),
                new Sizes(13, 10, 10, 6));
    }

    /** What is seen in a part of a sheet, in millimetres from its upper left corner. */
    private static String seen(PDDocument document, int sheet, double x, double y, double width, double height)
            throws IOException {
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion(
                "part",
                new Rectangle2D.Double(x * MILLIMETRE, y * MILLIMETRE, width * MILLIMETRE, height * MILLIMETRE));
        stripper.extractRegions(document.getPage(sheet));
        return stripper.getTextForRegion("part").strip();
    }

    @Test
    void the_window_shows_the_address_and_nothing_else() throws IOException {
        try (var document = Loader.loadPDF(letter(40).pdf())) {
            assertEquals(
                    String.join("\n", ADDRESS),
                    seen(document, 0, 20, 45, 90, 45).replace("\r", ""));
        }
    }

    @Test
    void sheets_are_numbered_and_no_line_is_lost_between_them() throws IOException {
        var letter = letter(120);
        try (var document = Loader.loadPDF(letter.pdf())) {
            assertEquals(letter.sheets(), document.getNumberOfPages());
            assertTrue(letter.sheets() > 2, "several sheets are needed to see this");
            for (int at = 0; at < letter.sheets(); at++) {
                var foot = seen(document, at, 100, 280, 110, 17);
                assertEquals("V-2026-000123   " + (at + 1) + "/" + letter.sheets(), foot);
            }
            var text = new PDFTextStripper().getText(document);
            assertEquals(120, text.split("Отказано", -1).length - 1);
        }
    }

    @Test
    void equal_letters_give_equal_bytes() {
        assertArrayEquals(letter(60).pdf(), letter(60).pdf());
    }
}
