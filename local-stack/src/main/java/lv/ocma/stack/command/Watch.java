package lv.ocma.stack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lv.ocma.stack.part.Java;
import lv.ocma.stack.part.Launch;
import lv.ocma.stack.part.Memory;
import lv.ocma.stack.part.Running;

/** Who starts again what dies: a small process of its own, an ./ocma up that stays in the foreground, or nobody. */
final class Watch {
    static final String NAME = "keeper";

    private static final String FOREGROUND = "foreground";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Stack stack;

    Watch(Stack stack) {
        this.stack = stack;
    }

    /** A process of its own watches from now on, unless a foreground does; one of an older launcher is replaced. */
    void begin() throws IOException, InterruptedException {
        var launch = launch();
        var now = stack.processes.find(NAME);
        if (now.isPresent() && (isForeground(now.get()) || now.get().edition().equals(launch.edition()))) {
            return;
        }
        end();
        stack.processes.start(NAME, launch);
    }

    /** This process watches from now on. */
    void here() throws IOException, InterruptedException {
        end();
        Running.now(NAME, ProcessHandle.current().pid(), FOREGROUND).record(stack.home);
    }

    /** Ends the process that watches; a foreground ends by itself when nothing is left to be watched. */
    void end() throws IOException, InterruptedException {
        var now = stack.processes.find(NAME);
        if (now.filter(Watch::isForeground).isPresent()) {
            return;
        }
        if (now.isPresent()) {
            stack.processes.endAlone(now.get(), PATIENCE);
        }
        Running.forget(stack.home, NAME);
    }

    Optional<Running> now() {
        return stack.processes.find(NAME);
    }

    private static boolean isForeground(Running watching) {
        return watching.edition().equals(FOREGROUND);
    }

    /** One line for the table of parts. */
    String told() {
        return now().map(watching -> "What dies is started again by "
                        + (isForeground(watching)
                                ? "./ocma up in the foreground (process " + watching.pid() + ")."
                                : "process " + watching.pid() + " (" + Memory.ofAlone(watching) + " MiB)."))
                .orElse("Nobody watches: what dies stays dead until ./ocma up -d or ./ocma start PART.");
    }

    private Launch launch() {
        var command = Java.command(stack.home, NAME, "8m", "32m");
        command.addAll(List.of(
                "-Docma.root=" + stack.home.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Keeper.class.getName()));
        var environment = stack.environment();
        // The name of the launcher's copy changes with its content.
        var jar = System.getProperty("java.class.path").split(":", 2);
        var edition = Launch.edition(Path.of(jar[0]).getFileName().toString(), environment.toString());
        return new Launch(command, environment, stack.home.folder(), edition);
    }
}
