package lv.ocma.complaints.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lv.ocma.platform.problem.Invalid;
import org.junit.jupiter.api.Test;

class FileNameTest {

    private static String read(String header) {
        return FileName.read(header).as(FileKind.PDF);
    }

    @Test
    void a_name_is_read_as_it_is_written_in_headers() {
        assertEquals("Ķekavas pase.pdf", read("attachment; filename*=UTF-8''%C4%B6ekavas%20pase.PDF"));
        assertEquals("a+b.pdf", read("attachment; filename*=UTF-8''a+b.pdf"));
        assertEquals("pase 1.pdf", read("attachment; filename=\"pase 1.pdf\""));
        assertEquals("pase.pdf", read("attachment; filename=\"pase\""));
    }

    @Test
    void a_name_leads_nowhere_hides_nothing_and_is_no_longer_than_files_are_called() {
        assertEquals("passwd.pdf", read("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd"));
        assertEquals("x.pdf", read("attachment; filename*=UTF-8''C%3A%5Ctemp%5Cx.pdf"));
        assertEquals("a_fdp.exe.pdf", FileName.of("a\u202Efdp.exe.pdf").as(FileKind.PDF));
        assertEquals("a_b.pdf", FileName.of("a\u0000b.pdf").as(FileKind.PDF));
        assertEquals("file.pdf", FileName.of("...").as(FileKind.PDF));
        assertEquals("pdf.pdf", FileName.of(".pdf").as(FileKind.PDF));
        assertEquals(154, FileName.of("ļ".repeat(400) + ".pdf").as(FileKind.PDF).length());
        assertTrue(FileName.of("pase.pdf.exe").extension().equals("exe"));
    }

    @Test
    void what_is_written_otherwise_is_refused() {
        for (var header : List.of(
                "",
                "inline; filename=\"a.pdf\"",
                "attachment",
                "attachment; filename=a.pdf",
                "attachment; filename*=UTF-8''%C4.pdf",
                "attachment; filename*=UTF-8''%4",
                "attachment; filename*=UTF-8''%zz.pdf",
                "attachment; filename=\"a\"; filename=\"b\"")) {
            assertThrows(Invalid.class, () -> FileName.read(header), header);
        }
        assertThrows(Invalid.class, () -> FileName.read(null));
    }

    @Test
    void an_answer_says_it_for_old_and_new_readers() {
        assertEquals(
                "attachment; filename=\"_ekavas pase.pdf\"; filename*=UTF-8''%C4%B6ekavas%20pase.pdf",
                FileName.disposition("Ķekavas pase.pdf"));
    }
}
