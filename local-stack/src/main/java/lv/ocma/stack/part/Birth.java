package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** When a process began, as text that no later process with the same number can repeat. */
final class Birth {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int START_TIME = 22;

    private Birth() {}

    /** Empty when there is no such process. */
    static String of(long pid) {
        var process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            return "";
        }
        try {
            if (Files.exists(BOOT)) {
                // Clock ticks since boot do not move when the clock is set, unlike a start time on the calendar.
                var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
                var afterName =
                        List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
                var state = afterName.getFirst();
                if (("Z".equals(state) || "X".equals(state)) && !hasThreads(pid)) {
                    return "";
                }
                return Files.readString(BOOT).strip() + ":" + afterName.get(START_TIME - 3);
            }
        } catch (IOException e) {
            // The process ended between the two looks: then it has no birth either.
            return "";
        }
        return process.get().info().startInstant().map(Object::toString).orElse("");
    }

    /** The first thread of a killed process may be gone while others still end, and until then its ports are taken. */
    private static boolean hasThreads(long pid) throws IOException {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.count() > 1;
        }
    }
}
