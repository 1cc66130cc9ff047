package lv.ocma.stack.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;

/** Builds the services and the launcher with Maven; the script runs this class from its source, before anything is built. */
public final class Build {
    private Build() {}

    public static void main(String... args) throws InterruptedException {
        var progress = Progress.onStandardError();
        try {
            run(Home.of(System.getenv()), args.length == 0 ? "" : args[0], progress);
            progress.clear();
        } catch (StackFailure | IOException e) {
            progress.clear();
            System.err.println("ocma: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Home home, String command, Progress progress) throws IOException, InterruptedException {
        var target = Files.createDirectories(home.root().resolve("target"));
        var lock = target.resolve("ocma.lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            // Files that change while Maven runs are newer than this moment, and so built next time.
            var began = FileTime.from(Clock.systemUTC().instant());
            var log = home.create("logs").resolve("build.log");
            var status = maven(home, command, log, new MavenProgress(progress));
            if (status != 0) {
                throw new StackFailure(BuildFailure.of(Files.readAllLines(log), log));
            }
            if (!List.of("test", "bench", "race", "kills", "outages").contains(command)) {
                var stamp = target.resolve("ocma.built");
                Files.writeString(stamp, "");
                Files.setLastModifiedTime(stamp, began);
            }
            held.release();
        }
    }

    private static int maven(Home home, String command, Path log, MavenProgress progress)
            throws IOException, InterruptedException {
        var maven = new ProcessBuilder(commandLine(home.root(), command))
                .directory(home.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = maven.start();
        var stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var kept = Files.newBufferedWriter(log)) {
            // Maven's transfer progress ends in carriage returns, which readLine takes as the ends of lines.
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (!MavenProgress.isTransferProgress(line)) {
                    kept.write(line);
                    kept.newLine();
                }
                progress.read(line);
            }
        }
        var status = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(stop);
        return status;
    }

    private static List<String> commandLine(Path root, String command) {
        var line = new ArrayList<>(List.of("mvn"));
        // Maven 3.8 does not read MAVEN_ARGS itself.
        var own = System.getenv().getOrDefault("MAVEN_ARGS", "").strip();
        if (!own.isEmpty()) {
            Collections.addAll(line, own.split("\\s+"));
        }
        Collections.addAll(
                line, "--strict-checksums", "--projects", String.join(",", modules(root, command)), "--also-make");
        Collections.addAll(line, "-DskipTests", "-Dspotless.check.skip", "-Dstyle.color=never", "package");
        return line;
    }

    /** The launcher for every command; the services, as far as this checkout has them, for those that start them. */
    private static List<String> modules(Path root, String command) {
        var modules = new ArrayList<>(List.of("local-stack"));
        if ("up".equals(command) || "start".equals(command)) {
            for (var module : Modules.OF_SERVICES) {
                if (Files.exists(root.resolve(module).resolve("pom.xml"))) {
                    modules.add(module);
                }
            }
        }
        return modules;
    }
}
