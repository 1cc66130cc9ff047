package lv.ocma.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Upkeep;
import lv.ocma.stack.postgres.Postgres;

/** Stops all parts cleanly: first those that nothing depends on, PostgreSQL last. */
final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Down() {}

    static void stop(Stack stack, Progress progress) throws IOException, InterruptedException {
        // First what would start them again.
        for (var part : stack.parts) {
            Upkeep.forget(stack.home, part.name());
        }
        new Watch(stack).end();
        var services = new ArrayList<Part>(stack.services);
        together(stack, progress, services);
        var servers = new ArrayList<>(stack.parts);
        servers.removeAll(services);
        servers.remove(stack.postgres);
        together(stack, progress, servers);
        progress.step("stopping " + Postgres.NAME);
        stack.processes.stop(stack.postgres, PATIENCE);
        Files.deleteIfExists(stack.home.at("state", "ports"));
    }

    /** Parts of the same rank end side by side. */
    private static void together(Stack stack, Progress progress, Iterable<Part> parts)
            throws IOException, InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var part : parts) {
            if (stack.processes.find(part.name()).isEmpty()) {
                continue;
            }
            progress.step("stopping " + part.name());
            threads.add(Thread.ofVirtual().start(() -> stopOne(stack, part)));
        }
        for (var thread : threads) {
            thread.join();
        }
        for (var part : parts) {
            // Forgets the record, and ends by force what did not end in its thread.
            stack.processes.stop(part, Duration.ZERO);
        }
    }

    private static void stopOne(Stack stack, Part part) {
        try {
            stack.processes.stop(part, PATIENCE);
        } catch (IOException e) {
            System.err.println("ocma: " + part.name() + " could not be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
