package lv.ocma.contract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The scripts of verification/contract, run from a copy under target, so that what npm brings stays there from run to run. */
final class NodeScripts {

    private static final Path SOURCES = Path.of("..", "contract");
    private static final Path COPY = Path.of("target", "contract");
    private static final String LOCK = "package-lock.json";
    private static final String BROUGHT = "node_modules";
    private static final long MINUTES = 5;

    private NodeScripts() {}

    /** How a script ended and what it printed, in the order of the lines. */
    record Ended(int status, String out) {}

    static Ended node(String... arguments) {
        try {
            copy();
            bring();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static void copy() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(each -> !SOURCES.relativize(each).startsWith(BROUGHT))
                    .toList()) {
                var target = COPY.resolve(SOURCES.relativize(file));
                Files.createDirectories(requireNonNull(target.getParent()));
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Only where the lock file has changed since, or nothing is there yet. */
    private static void bring() throws IOException {
        var lock = Files.readString(COPY.resolve(LOCK));
        var marker = COPY.resolve("brought-" + LOCK);
        if (Files.exists(marker) && Files.readString(marker).equals(lock)) {
            return;
        }
        Files.deleteIfExists(marker);
        var ended = run(List.of("npm", "ci", "--no-audit", "--no-fund", "--no-update-notifier"));
        if (ended.status() != 0) {
            throw new IllegalStateException("npm ci failed in verification/contract:\n" + ended.out());
        }
        Files.writeString(marker, lock);
    }

    private static Ended run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(COPY.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var out = CompletableFuture.supplyAsync(() -> read(process), Thread::startVirtualThread);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end");
            }
            return new Ended(process.exitValue(), out.join());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The contract is checked by Node.js 20 or newer with npm, which are not on PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + command + " ran", e);
        }
    }

    private static String read(Process process) {
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
