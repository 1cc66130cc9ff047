package lv.ocma.stack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        try (var files = Files.list(folder)) {
            assertEquals(
                    "whole", files.map(file -> file.getFileName().toString()).reduce("", String::concat));
        }
    }

    @Test
    void what_is_complete_is_not_unpacked_again() throws IOException, InterruptedException {
        var folder = parent.resolve("server");
        Unfinished.complete(folder, unfinished -> {});
        Unfinished.complete(folder, unfinished -> {
            throw new IOException("a second time");
        });
    }
}
