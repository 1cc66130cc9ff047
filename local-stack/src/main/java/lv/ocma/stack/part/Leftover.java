package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Processes that a killed parent left at work in a folder, where the next start would meet them. */
public final class Leftover {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Leftover() {}

    /** Those with an option that names the folder, as an unpacked program on a folder of its own has. */
    static void endThoseGiven(Path folder) throws IOException, InterruptedException {
        end(process ->
                Processes.commandLine(process).anyMatch(word -> word.startsWith("-") && word.contains("=" + folder)));
    }

    /** Those of a program whose working folder it is; on systems without /proc there are none to be seen. */
    public static void endThoseIn(Path folder, String program) throws IOException, InterruptedException {
        end(process -> worksIn(process, folder, program));
    }

    /** Whether a process is of that program and works in that folder; a shell that merely stands there is not meant. */
    public static boolean worksIn(ProcessHandle process, Path folder, String program) {
        var words = Processes.commandLine(process).toList();
        // PostgreSQL's sessions rename themselves: "postgres: divisions divisions 127.0.0.1(40112) idle".
        var name = words.isEmpty() ? "" : words.getFirst().replaceFirst(":.*", "");
        if (!name.equals(program) && !name.endsWith("/" + program)) {
            return false;
        }
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(folder.toRealPath());
        } catch (IOException e) {
            // It has ended, or belongs to somebody else: then it is none that we left.
            return false;
        }
    }

    private static void end(Predicate<ProcessHandle> left) throws IOException, InterruptedException {
        var own = ProcessHandle.current().pid();
        var found = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != own && left.test(process))
                .map(process -> Running.now("", process.pid(), ""))
                .toList();
        Processes.signal(found, "TERM");
        if (!gone(found)) {
            Processes.signal(found, "KILL");
            gone(found);
        }
    }

    private static boolean gone(List<Running> processes) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var process : processes) {
            if (!Processes.ended(process, Duration.ofNanos(Math.max(0, until - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }
}
