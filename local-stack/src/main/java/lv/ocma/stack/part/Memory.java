package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The memory that a part holds, in MiB: resident, and pages that its processes share counted once. */
public final class Memory {
    private Memory() {}

    public static long of(Running running) {
        var root = ProcessHandle.of(running.pid());
        if (root.isEmpty()) {
            return 0;
        }
        var family = Stream.concat(root.stream(), root.get().descendants()).toList();
        var kilobytes = family.size() == 1
                ? LongStream.of(resident(running.pid()))
                : family.stream().mapToLong(process -> proportional(process.pid()));
        return kilobytes.sum() / 1024;
    }

    /** Of one process without those that it started, which count for themselves. */
    public static long ofAlone(Running running) {
        return resident(running.pid()) / 1024;
    }

    private static long resident(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status) ? line(status, "VmRSS:") : byPs(pid);
    }

    /** PostgreSQL's processes all show its shared buffers as their own; the proportional size adds up. */
    private static long proportional(long pid) {
        var rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        return Files.isReadable(rollup) ? line(rollup, "Pss:") : resident(pid);
    }

    private static long line(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(
                            line -> Long.parseLong(List.of(line.split("\\s+")).get(1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            // It ended while we looked: it holds nothing any more.
            return 0;
        }
    }

    private static long byPs(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            try (var reader = ps.inputReader()) {
                var text = reader.readLine();
                return text == null ? 0 : Long.parseLong(text.strip());
            }
        } catch (IOException e) {
            // No ps on this system: the table then shows 0, which is better than no table.
            return 0;
        }
    }
}
