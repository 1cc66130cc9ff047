package lv.ocma.stack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogEndTest {
    @TempDir
    Path folder;

    @Test
    void only_the_lines_of_this_run_count() throws IOException {
        var log = Files.writeString(
                folder.resolve("log"), "an earlier run: No space left on device\nsecond run\n\nends\n");
        assertEquals(List.of("second run", "ends"), LogEnd.since(log, 40));
    }

    @Test
    void a_log_that_was_moved_aside_is_read_from_its_beginning() throws IOException {
        var log = Files.writeString(folder.resolve("log"), "new\n");
        assertEquals(List.of("new"), LogEnd.since(log, 1000));
        assertTrue(LogEnd.since(folder.resolve("none"), 0).isEmpty());
    }

    @Test
    void a_huge_log_that_is_no_text_costs_no_memory() throws IOException {
        var log = folder.resolve("log");
        Files.write(log, new byte[] {(byte) 0xff, '\n'});
        for (int block = 0; block < 3; block++) {
            Files.write(log, new byte[1024 * 1024], StandardOpenOption.APPEND);
        }
        Files.writeString(log, "\nlast\n", StandardOpenOption.APPEND);
        assertEquals("last", LogEnd.since(log, 0).getLast());
    }
}
