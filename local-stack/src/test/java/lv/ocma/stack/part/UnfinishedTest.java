package lv.ocma.stack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.ocma.stack.home.StackFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedTest {
    @TempDir
    Path parent;

    @Test
    void an_interrupted_unpack_is_begun_anew_the_next_time() throws IOException, InterruptedException {
        var folder = parent.resolve("server");
        assertThrows(
                StackFailure.class,
                () -> Unfinished.complete(folder, unfinished -> {
                    Files.writeString(unfinished.resolve("half"), "");
                    throw new IOException("interrupted");
                }));
        assertFalse(Files.exists(folder));
        assertFalse(Files.exists(parent.resolve(".server.unfinished")), "on a full disk the half would keep it full");
        Unfinished.complete(folder, unfinished -> Files.writeString(unfinished.resolve("whole"), ""));
        assertTrue(Files.exists(folder.resolve("whole")));
        assertFalse(Files.exists(folder.resolve("half")));
    }

    @Test
    void what_is_complete_is_not_unpacked_again() throws IOException, InterruptedException {
        var folder = parent.resolve("server");
        Unfinished.complete(folder, unfinished -> {});
        Unfinished.complete(folder, unfinished -> {
            throw new IOException("a second time");
        });
    }

    @Test
    void what_is_missing_or_cut_off_is_unpacked_anew() throws IOException, InterruptedException {
        var folder = parent.resolve("server");
        unpack(folder);
        Files.delete(folder.resolve("bin/program"));
        assertUnpackedAnew(folder);
        // What a crash of the machine leaves of a file that was not yet on the disk.
        Files.write(folder.resolve("bin/program"), new byte[0]);
        assertUnpackedAnew(folder);
    }

    @Test
    void a_folder_whose_mark_is_missing_or_cut_off_is_unpacked_anew() throws IOException, InterruptedException {
        var folder = parent.resolve("server");
        unpack(folder);
        var mark = folder.resolve(".complete");
        var lines = Files.readAllLines(mark);
        Files.write(mark, lines.subList(0, 1));
        assertUnpackedAnew(folder);
        Files.write(mark, new byte[0]);
        assertUnpackedAnew(folder);
        Files.delete(mark);
        assertUnpackedAnew(folder);
    }

    @Test
    void what_a_server_adds_is_no_reason_to_unpack_again() throws IOException, InterruptedException {
        var folder = parent.resolve("server");
        unpack(folder);
        Files.writeString(folder.resolve("bin/cache"), "");
        unpack(folder);
        assertTrue(Files.exists(folder.resolve("bin/cache")));
    }

    @Test
    void a_folder_of_data_is_left_alone_whatever_is_missing_in_it() throws IOException, InterruptedException {
        var folder = parent.resolve("data");
        Unfinished.once(folder, data -> Files.writeString(data.resolve("rows"), "rows"));
        Files.delete(folder.resolve("rows"));
        Files.writeString(folder.resolve("newer"), "rows");
        Unfinished.once(folder, data -> {
            throw new IOException("a second time");
        });
        assertTrue(Files.exists(folder.resolve("newer")));
    }

    private static void unpack(Path folder) throws IOException, InterruptedException {
        Unfinished.complete(folder, unfinished -> {
            Files.createDirectory(unfinished.resolve("bin"));
            Files.writeString(unfinished.resolve("bin/program"), "whole");
            Files.createSymbolicLink(unfinished.resolve("library"), Path.of("bin/program"));
        });
    }

    private static void assertUnpackedAnew(Path folder) throws IOException, InterruptedException {
        assertFalse(Unfinished.isComplete(folder));
        unpack(folder);
        assertTrue(Unfinished.isComplete(folder));
        assertEquals("whole", Files.readString(folder.resolve("bin/program")));
    }
}
