package lv.ocma.stack.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import lv.ocma.stack.home.PrivateFile;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Leftover;
import lv.ocma.stack.part.Processes;

/** The file by which a PostgreSQL server holds its data folder, after that server was killed. */
final class Postmaster {
    /** One more than Linux and macOS ever give to a process. */
    private static final String NOBODY = "4194305";

    private static final Duration PATIENCE_FOR_KILLED = Duration.ofSeconds(30);

    private final Path data;
    private final Path file;

    Postmaster(Path data) {
        this.data = data;
        file = data.resolve("postmaster.pid");
    }

    /**
     * To be called when no server of ours runs. Ends the sessions that a killed server left, and takes its number out of
     * the file when another program has that number now, which PostgreSQL would take for the old server. The file itself
     * stays: by the rest of it PostgreSQL sees whether the old shared memory is still in use.
     */
    void clearAfterCrash() throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        var lines = Files.readAllLines(file);
        var holder = lines.isEmpty() ? 0 : number(lines.getFirst());
        // PostgreSQL takes a dead server's number for alive until whoever inherited it has collected it, which may take
        // seconds.
        if (!Processes.isCollected(holder, PATIENCE_FOR_KILLED)) {
            throw new StackFailure("the killed PostgreSQL (process " + holder
                    + ") is not collected by its parent, so no other can start; ps -fp " + holder
                    + " shows the parent");
        }
        var process = ProcessHandle.of(holder);
        if (process.isPresent() && Leftover.worksIn(process.get(), data, Postgres.NAME)) {
            throw new StackFailure("process " + holder + " is a PostgreSQL server that works on " + data
                    + " and was not started from here; stop it with kill -INT " + holder);
        }
        Leftover.endThoseIn(data, Postgres.NAME);
        if (holder == 0) {
            // The machine or the disk gave up before the number was written: PostgreSQL refuses a file without one.
            Files.delete(file);
        } else if (process.isPresent()) {
            lines.set(0, NOBODY);
            PrivateFile.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long number(String line) {
        try {
            // A server that runs for pg_resetwal and the like notes its number as a negative one.
            return Math.abs(Long.parseLong(line.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
