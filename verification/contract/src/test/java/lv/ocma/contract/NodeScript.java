package lv.ocma.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A script of this folder, run by node with the packages of its lock file, which are fetched once. */
final class NodeScript {

    private static final int MINUTES = 10;

    /** Tools that speak to nobody. */
    private static final Map<String, String> SILENT = Map.of(
            "REDOCLY_TELEMETRY", "off",
            "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true",
            "NO_UPDATE_NOTIFIER", "1",
            "npm_config_update_notifier", "false",
            "npm_config_fund", "false",
            "npm_config_audit", "false",
            "NO_COLOR", "1");

    private NodeScript() {}

    record Ended(int code, String said) {}

    /** @param arguments for node, beginning with the file or an option */
    static Ended run(String... arguments) {
        installed();
        var command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Again when the lock file is newer than what npm says that it has put there. */
    private static void installed() {
        try {
            var lock = Path.of("package-lock.json");
            var put = Path.of("node_modules", ".package-lock.json");
            if (Files.exists(put) && Files.getLastModifiedTime(put).compareTo(Files.getLastModifiedTime(lock)) >= 0) {
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var ended = run(List.of("npm", "ci", "--ignore-scripts"));
        if (ended.code != 0) {
            throw new AssertionError("npm ci in verification/contract has failed:\n" + ended.said);
        }
    }

    private static Ended run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(SILENT);
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end:\n" + said);
            }
            return new Ended(process.exitValue(), said);
        } catch (IOException e) {
            throw new AssertionError(
                    "The API documents are held against their rules by node: install Node.js 20.19 or newer, with npm, so that "
                            + command.getFirst() + " is on PATH",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(command + " was interrupted", e);
        }
    }
}
