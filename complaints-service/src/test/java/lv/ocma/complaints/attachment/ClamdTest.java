package lv.ocma.complaints.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import lv.ocma.complaints.attachment.Clamd.Verdict;
import org.junit.jupiter.api.Test;

class ClamdTest {

    private static Verdict scan(int port, byte[]... pieces) throws IOException {
        return new Clamd("127.0.0.1", port, Duration.ofSeconds(10)).scan(to -> {
            for (var piece : pieces) {
                to.write(piece);
            }
        });
    }

    @Test
    void a_file_goes_piece_by_piece_and_what_is_found_is_named() throws IOException {
        try (var clamd = new ClamdStandIn()) {
            assertInstanceOf(Verdict.Clean.class, scan(clamd.port(), SampleFiles.pdf(), new byte[300_000]));
            var halves = SampleFiles.EICAR;
            var first = Arrays.copyOf(halves, 30);
            var second = Arrays.copyOfRange(halves, 30, halves.length);
            assertEquals(new Verdict.Harmful("Eicar-Test-Signature"), scan(clamd.port(), first, second));
        }
    }

    @Test
    void what_it_cannot_say_is_neither_clean_nor_harmful() throws IOException {
        try (var clamd = new ClamdStandIn()) {
            assertInstanceOf(Verdict.Unknown.class, scan(clamd.port(), SampleFiles.ascii(ClamdStandIn.TOO_LARGE)));
            assertInstanceOf(Verdict.Unknown.class, scan(clamd.port(), SampleFiles.ascii(ClamdStandIn.TOO_DEEP)));
        }
    }

    @Test
    void one_that_is_away_or_hangs_up_says_nothing() {
        var clamd = new ClamdStandIn();
        assertThrows(IOException.class, () -> scan(clamd.port(), SampleFiles.ascii(ClamdStandIn.NEVER)));
        clamd.close();
        assertThrows(IOException.class, () -> scan(clamd.port(), SampleFiles.pdf()));
    }
}
