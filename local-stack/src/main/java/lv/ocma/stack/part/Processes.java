package lv.ocma.stack.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.StackFailure;

/** Starts the processes of the parts away from the caller's terminal and output, finds them again, and ends them. */
public final class Processes {
    static final String MARK = "ocma.part=";

    private static final Path NOTHING = Path.of("/dev/null");
    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    private final Home home;

    public Processes(Home home) {
        this.home = home;
    }

    public Running start(Part part) throws IOException {
        return start(part.name(), part.launch());
    }

    /** Starts a process that is found again by a name, and notes it; without the note there is no process either. */
    public Running start(String name, Launch launch) throws IOException {
        home.create("logs");
        var log = home.log(name);
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var command = new ArrayList<>(ownSession());
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectInput(NOTHING.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(Processes::isForTheLauncherOnly);
        builder.environment().putAll(launch.environment());
        var logged = Files.exists(log) ? Files.size(log) : 0;
        var process = builder.start();
        var running = new Running(name, process.pid(), Birth.of(process.pid()), launch.edition(), logged);
        try {
            running.record(home);
        } catch (IOException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw e;
        }
        return running;
    }

    /** Settings of the caller's shell must not leak into the parts, or a stack would differ from shell to shell. */
    private static boolean isForTheLauncherOnly(String variable) {
        return variable.startsWith("OCMA_")
                || variable.startsWith("QUARKUS_")
                || variable.startsWith("KC_")
                || variable.startsWith("KAFKA_")
                || variable.startsWith("MP_")
                || variable.startsWith("SMALLRYE_")
                || variable.startsWith("PG")
                || variable.equals("JAVA_TOOL_OPTIONS")
                || variable.equals("JDK_JAVA_OPTIONS");
    }

    /** A session of its own: Ctrl-C and a closed terminal reach the launcher only, which then stops the parts in order. */
    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        if (onPath("perl")) {
            return List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec { $ARGV[0] } @ARGV or die $!", "--");
        }
        throw new StackFailure("neither setsid (util-linux) nor perl is on PATH; install one of them");
    }

    private static boolean onPath(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The living process of a part: the recorded one, or one whose launcher was killed before it could record it, told by
     * the data folder and the part in its command line.
     */
    public Optional<Running> find(String part) {
        var recorded = Running.of(home, part);
        return recorded.isPresent() ? recorded : adopt(part);
    }

    private Optional<Running> adopt(String part) {
        var mark = mark(home, part);
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).anyMatch(word -> word.equals(mark) || word.equals("-D" + mark)))
                .map(process -> Running.now(part, process.pid(), ""))
                .filter(Running::alive)
                .findFirst();
    }

    static Stream<String> commandLine(ProcessHandle process) {
        var file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(file)) {
            try {
                // ProcessHandle gives no arguments at all when there are more than a page of them: a class path is.
                return Stream.of(
                        Files.readString(file, StandardCharsets.ISO_8859_1).split("\0"));
            } catch (IOException e) {
                // It ended while we looked: it is not the one.
                return Stream.empty();
            }
        }
        return Stream.of(process.info().arguments().orElse(new String[0]));
    }

    /** The setting in a command line by which a process of this data folder is recognised. */
    public static String mark(Home home, String part) {
        return MARK + home.at("parts", part);
    }

    public void stop(Part part, Duration patience) throws IOException, InterruptedException {
        var running = find(part.name());
        if (running.isPresent()) {
            signal(running.get().pid(), part.stopSignal());
            if (!ended(running.get(), patience)) {
                kill(running.get());
            }
        }
        Running.forget(home, part.name());
    }

    /** Waits until the number of a dead process is free: until its parent has collected it, others still take it for alive. */
    public static boolean isCollected(long pid, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (Birth.of(pid).isEmpty() && Files.exists(Path.of("/proc", Long.toString(pid)))) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    /** Ends a process, and none of those that it started: they go on. */
    public void endAlone(Running running, Duration patience) throws IOException, InterruptedException {
        signal(running.pid(), "TERM");
        if (!ended(running, patience)) {
            signal(running.pid(), "KILL");
            ended(running, patience);
        }
    }

    /** SIGKILL for the process and all that it started: what a crash looks like. */
    public void kill(Running running) throws IOException, InterruptedException {
        var family = new ArrayList<ProcessHandle>();
        ProcessHandle.of(running.pid()).ifPresent(process -> {
            family.add(process);
            process.descendants().forEach(family::add);
        });
        for (var process : family) {
            signal(process.pid(), "KILL");
        }
        if (!ended(running, Duration.ofSeconds(20))) {
            throw new StackFailure(running.part() + " (process " + running.pid() + ") does not end even by SIGKILL;"
                    + " look at it with ps -fp " + running.pid());
        }
        for (var process : family) {
            while (!Birth.of(process.pid()).isEmpty()) {
                Thread.sleep(20);
            }
        }
    }

    static boolean ended(Running running, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (running.alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    static void signal(List<Running> processes, String name) throws IOException, InterruptedException {
        for (var process : processes) {
            signal(process.pid(), name);
        }
    }

    private static void signal(long pid, String name) throws IOException, InterruptedException {
        // ProcessHandle knows TERM and KILL only; PostgreSQL's fast shutdown is INT.
        new ProcessBuilder("kill", "-s", name, Long.toString(pid))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
