package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The script of the repository, called as anyone calls it. {@code ./ocma test} has made a folder with ports for the stack of each test JVM. */
final class Ocma {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path script;
    private final Path home;
    private final Map<String, String> environment;

    private Ocma(Path script, Path home, Map<String, String> environment) {
        this.script = script;
        this.home = home;
        this.environment = environment;
    }

    /** @param environment what the script is told beside the folder of this JVM's stack */
    static Ocma ofThisRun(Map<String, String> environment) {
        var stacks = System.getenv("OCMA_TEST_STACKS");
        if (!"never".equals(System.getenv("OCMA_BUILD")) || stacks == null) {
            throw new IllegalStateException("System tests need a stack of their own: run them by ./ocma test");
        }
        return new Ocma(
                Path.of(System.getProperty("ocma.root")).resolve("ocma").normalize(),
                Path.of(stacks).resolve(System.getProperty("ocma.stack")),
                environment);
    }

    /** The data folder of this JVM's stack. */
    Path home() {
        return home;
    }

    /** How a command ended and what it printed. */
    record Ended(List<String> command, int status, String out, String err) {

        Ended requireSuccess() {
            assertEquals(0, status, () -> this + " ended with " + status + ":\n" + err);
            return this;
        }

        @Override
        public String toString() {
            return String.join(" ", command);
        }
    }

    Ended run(String... arguments) {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        return end(new ProcessBuilder(command));
    }

    /** Lines for a shell, run in a folder where the script is called as in its own. */
    Ended shell(String lines, Path folder) throws IOException {
        var here = folder.resolve("ocma");
        if (Files.notExists(here)) {
            Files.createSymbolicLink(here, script);
        }
        return end(new ProcessBuilder("sh", "-eu", "-c", lines).directory(folder.toFile()));
    }

    /** Reads both outputs to their ends, so a part that held them open would be noticed. */
    private Ended end(ProcessBuilder builder) {
        var command = builder.command();
        try {
            builder.environment().put("OCMA_HOME", home.toString());
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), Ocma::onItsOwn);
            var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Ocma::onItsOwn);
            CompletableFuture.allOf(out, err).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new Ended(command, process.waitFor(), out.join(), err.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command + " ran", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(command + " did not end, or a child holds its output", e);
        }
    }

    private static void onItsOwn(Runnable reading) {
        Thread.ofVirtual().start(reading);
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
