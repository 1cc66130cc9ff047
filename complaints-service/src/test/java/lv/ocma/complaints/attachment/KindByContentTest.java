package lv.ocma.complaints.attachment;

import static lv.ocma.complaints.attachment.SampleFiles.ascii;
import static lv.ocma.complaints.attachment.SampleFiles.docx;
import static lv.ocma.complaints.attachment.SampleFiles.joined;
import static lv.ocma.complaints.attachment.SampleFiles.jpeg;
import static lv.ocma.complaints.attachment.SampleFiles.mail;
import static lv.ocma.complaints.attachment.SampleFiles.odt;
import static lv.ocma.complaints.attachment.SampleFiles.pdf;
import static lv.ocma.complaints.attachment.SampleFiles.png;
import static lv.ocma.complaints.attachment.SampleFiles.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lv.ocma.platform.problem.Invalid;
import org.junit.jupiter.api.Test;

class KindByContentTest {

    @Test
    void each_kind_is_known_by_what_is_in_it() {
        assertEquals(Set.of(FileKind.PDF), KindByContent.of(pdf()));
        assertEquals(Set.of(FileKind.JPEG), KindByContent.of(jpeg()));
        assertEquals(Set.of(FileKind.PNG), KindByContent.of(png()));
        assertEquals(Set.of(FileKind.HEIC), KindByContent.of(SampleFiles.heic()));
        assertEquals(Set.of(FileKind.DOCX), KindByContent.of(docx()));
        assertEquals(Set.of(FileKind.ODT), KindByContent.of(odt()));
        assertEquals(
                Set.of(FileKind.TXT), KindByContent.of("Gaidīju divas stundas.\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_mail_may_be_meant_as_a_text_and_a_text_with_a_colon_is_no_mail() {
        assertEquals(Set.of(FileKind.EML, FileKind.TXT), KindByContent.of(mail()));
        assertEquals(Set.of(FileKind.EML), KindByContent.of(joined(mail(), ascii("\u00E0\u00F1"))));
        assertEquals(Set.of(FileKind.TXT), KindByContent.of(ascii("Kad: nekad.\nKur: nekur.\n\nViss.")));
    }

    @Test
    void what_is_of_no_kind_is_not_taken() {
        assertEquals(Set.of(), KindByContent.of(ascii("MZ\u0090\0\3\0\0\0")));
        assertEquals(Set.of(), KindByContent.of(ascii("GIF89a\1\0\1\0")));
        assertEquals(Set.of(), KindByContent.of(ascii("Rar!\u001A\7\1\0")));
        assertEquals(Set.of(), KindByContent.of(new byte[] {0, 0, 0}));
        assertEquals(Set.of(), KindByContent.of(zip(Map.of("readme.txt", ascii("text")))));
        assertEquals(Set.of(), KindByContent.of(ascii("PK")));
        assertEquals(Set.of(), KindByContent.of(ascii("%PDF-1.4\nand no end")));
        assertEquals(Set.of(), KindByContent.of(ascii("\0\0\0\u0018ftypisom\0\0\0\0mp42isom")));
    }

    @Test
    void what_is_of_two_kinds_at_once_is_not_taken() {
        assertEquals(Set.of(), KindByContent.of(joined(pdf(), docx())));
        assertEquals(Set.of(), KindByContent.of(joined(jpeg(), zip(Map.of("run.class", ascii("x"))))));
        assertEquals(Set.of(), KindByContent.of(joined(png(), pdf())));
        assertEquals(Set.of(), KindByContent.of(joined(ascii("text\n"), pdf())));
        assertEquals(Set.of(), KindByContent.of(joined(docx(), ascii("behind it"))));
        var both = new LinkedHashMap<String, byte[]>();
        both.put("mimetype", ascii("application/vnd.oasis.opendocument.text"));
        both.put("[Content_Types].xml", ascii("<Types/>"));
        both.put("word/document.xml", ascii("<w:document/>"));
        assertEquals(Set.of(), KindByContent.of(zip(both)));
    }

    @Test
    void a_document_with_macros_or_with_ways_out_of_its_folder_is_not_taken() {
        var parts = new HashMap<>(
                Map.of("[Content_Types].xml", ascii("<Types/>"), "word/document.xml", ascii("<w:document/>")));
        parts.put("word/vbaProject.bin", ascii("Sub AutoOpen()"));
        assertEquals(Set.of(), KindByContent.of(zip(parts)));
        parts.remove("word/vbaProject.bin");
        parts.put("../../etc/cron.d/x", ascii("* * * * *"));
        assertEquals(Set.of(), KindByContent.of(zip(parts)));
    }

    @Test
    void a_document_that_unpacks_to_more_than_a_document_is_refused_before_it_is_unpacked() {
        assertEquals(Set.of(FileKind.DOCX), KindByContent.of(SampleFiles.docxOf(10_000_000)));
        var bomb = SampleFiles.docxOf(200_000_000);
        var refused = assertThrows(Invalid.class, () -> KindByContent.of(bomb));
        assertEquals("file-unpacks", refused.violations().getFirst().code());
        var many = new HashMap<String, byte[]>();
        for (int i = 0; i < 2_001; i++) {
            many.put("part" + i, new byte[0]);
        }
        assertThrows(Invalid.class, () -> KindByContent.of(zip(many)));
    }

    @Test
    void whatever_comes_is_looked_at_without_a_failure() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var samples = new byte[][] {pdf(), jpeg(), png(), SampleFiles.heic(), docx(), odt(), mail()};
        for (int round = 0; round < 3_000; round++) {
            var sample = samples[random.nextInt(samples.length)].clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                sample[random.nextInt(sample.length)] = (byte) random.nextInt(256);
            }
            try {
                KindByContent.of(sample);
            } catch (Invalid refused) {
                assertEquals("file-unpacks", refused.violations().getFirst().code(), "seed " + seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }
}
