package lv.ocma.stack.command;

import lv.ocma.stack.part.Memory;

/** The table of parts: address, readiness, memory. */
final class Status {
    private Status() {}

    /** Whether all parts are ready. */
    static boolean print(Stack stack) {
        var all = true;
        var table = new Table().row("PART", "ADDRESS", "READY", "MEMORY", "PROCESS");
        long total = 0;
        for (var part : stack.parts) {
            var running = stack.processes.find(part.name());
            if (running.isEmpty()) {
                all = false;
                table.row(part.name(), part.address(), "no: not running", "", "");
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
                    ready ? "yes" : "no: running",
                    memory + " MiB",
                    running.get().pid());
        }
        table.row("", "", "", total + " MiB", "");
        System.out.print(table);
        return all;
    }
}
