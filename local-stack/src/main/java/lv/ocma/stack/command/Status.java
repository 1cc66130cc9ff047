package lv.ocma.stack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import lv.ocma.stack.part.Diagnosis;
import lv.ocma.stack.part.Memory;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Upkeep;

/** The table of parts: address, readiness, memory, restarts; and who watches them. */
final class Status {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Stack stack;
    private final Clock clock;
    private final Watch watch;

    Status(Stack stack, Clock clock) {
        this.stack = stack;
        this.clock = clock;
        watch = new Watch(stack);
    }

    /** Whether all parts are ready. */
    boolean print(PrintStream out) throws IOException {
        var all = true;
        var table = new Table().row("PART", "ADDRESS", "READY", "MEMORY", "PROCESS", "RESTARTS");
        long total = 0;
        for (var part : stack.parts) {
            // In this order: what starts again between the two looks is then not told as dead.
            var upkeep = Upkeep.of(stack.home, part.name());
            var running = stack.processes.find(part.name());
            if (running.isEmpty()) {
                all = false;
                table.row(
                        part.name(),
                        part.address(),
                        upkeep.isPresent() ? "no: died" : "no: not running",
                        "",
                        "",
                        upkeep.isPresent() ? dead(part, upkeep.get()) : "");
                continue;
            }
            var ready = part.ready();
            if (!ready) {
                all = false;
            }
            var memory = Memory.of(running.get());
            total += memory;
            table.row(
                    part.name(),
                    part.address(),
                    ready ? "yes" : notReady(upkeep),
                    memory + " MiB",
                    running.get().pid(),
                    upkeep.map(Status::restarts).orElse(""));
        }
        table.row("", "", "", total + " MiB", "", "");
        out.print(table);
        if (!all) {
            Diagnosis.fullDisk(stack.home).ifPresent(out::println);
        }
        if (stack.anythingIsWanted()) {
            out.println(watch.told());
        }
        return all;
    }

    private static String notReady(Optional<Upkeep> upkeep) {
        return upkeep.filter(owed -> owed.deaths() > 0).isPresent() ? "no: starting again" : "no: running";
    }

    private static String restarts(Upkeep upkeep) {
        return upkeep.lastRestart()
                .map(last -> upkeep.restarts() + ", last " + TIME.format(last))
                .orElse("");
    }

    private String dead(Part part, Upkeep upkeep) throws IOException {
        var restarts = restarts(upkeep);
        return (restarts.isEmpty() ? "" : restarts + "; ") + expected(part, upkeep, clock.instant()) + ": "
                + (upkeep.next().isEmpty() ? Diagnosis.of(stack.home, part) : upkeep.reason());
    }

    private String expected(Part part, Upkeep upkeep, Instant now) {
        if (watch.now().isEmpty()) {
            return "starts again by ./ocma start " + part.name();
        }
        if (upkeep.next().isEmpty()) {
            return "just noticed";
        }
        var seconds = upkeep.waitSeconds(now);
        return seconds > 0 || part.after().isEmpty() ? "starts again in " + seconds + " s" : "waits for what it needs";
    }
}
