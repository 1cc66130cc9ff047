package lv.ocma.stack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Refusal;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Diagnosis;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.PortCheck;
import lv.ocma.stack.part.Running;
import lv.ocma.stack.part.Upkeep;

/**
 * Starts again what has died although it shall run, after a wait that doubles from death to death. What it knows stands in
 * files, so a keeper that is killed is replaced by the next one, and two of them do no harm.
 */
public final class Keeper {
    private static final long LOOK_AGAIN = 500;

    private final Stack stack;
    private final Clock clock;
    private final Consumer<String> told;
    private final Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
    private final Map<String, Instant> readySince = new ConcurrentHashMap<>();
    private final Set<String> unsettled = ConcurrentHashMap.newKeySet();
    private final Map<String, String> lastTrouble = new ConcurrentHashMap<>();
    private final AtomicBoolean over = new AtomicBoolean();

    Keeper(Stack stack, Clock clock, Consumer<String> told) {
        this.stack = stack;
        this.clock = clock;
        this.told = told;
    }

    /** The main of the process that watches what ./ocma up -d has left running. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var log = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var clock = Clock.systemUTC();
        var stack = Stack.of(System.getenv());
        // It ends while it holds the lock: so no launcher can take a keeper that is about to leave for one that
        // watches.
        new Keeper(stack, clock, line -> log.println(clock.instant() + " " + line))
                .run(() -> Runtime.getRuntime().halt(0));
    }

    /** Returns when nothing runs and nothing shall run any more; the last change is made before anyone else makes one. */
    void run(Stack.Change last) throws IOException, InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var part : stack.parts) {
            threads.add(Thread.ofVirtual().name(part.name()).start(() -> keep(part)));
        }
        while (!over.get()) {
            Thread.sleep(LOOK_AGAIN);
            if (!stack.anythingIsWanted() && !stack.anythingRuns()) {
                stack.aloneUnlessBusy(() -> {
                    if (!stack.anythingIsWanted() && !stack.anythingRuns()) {
                        over.set(true);
                        last.make();
                    }
                });
            }
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    private void keep(Part part) {
        while (!over.get()) {
            try {
                look(part);
                lastTrouble.remove(part.name());
                Thread.sleep(LOOK_AGAIN);
            } catch (IOException | RuntimeException e) {
                // A full disk, for instance: said once, tried again until there is room.
                trouble(part, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void trouble(Part part, Exception e) {
        var line = reason(e);
        if (!line.equals(lastTrouble.put(part.name(), line))) {
            told.accept(part.name() + " is not looked after at the moment: " + line);
        }
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            over.set(true);
        }
    }

    /** One look at a part: at most one step of what is owed to it. */
    void look(Part part) throws IOException, InterruptedException {
        var upkeep = Upkeep.of(stack.home, part.name());
        if (upkeep.isEmpty()) {
            readySince.remove(part.name());
            return;
        }
        if (stack.processes.find(part.name()).isPresent()) {
            recover(part, upkeep.get());
        } else if (upkeep.get().next().isEmpty()) {
            noteDeath(part);
        } else if (upkeep.get().wait(clock.instant()).isZero() && needsAreMet(part)) {
            startAgain(part);
        }
    }

    /** It runs; after a restart it is watched until it has been ready for long enough. */
    private void recover(Part part, Upkeep upkeep) throws IOException, InterruptedException {
        if (upkeep.deaths() == 0) {
            return;
        }
        if (!part.ready()) {
            readySince.remove(part.name());
            return;
        }
        if (unsettled.contains(part.name())) {
            stack.aloneUnlessBusy(() -> {
                part.settle(silent);
                unsettled.remove(part.name());
                told.accept(part.name() + " is ready again");
            });
        }
        var since = readySince.computeIfAbsent(part.name(), name -> clock.instant());
        if (!clock.instant().isBefore(since.plus(Upkeep.STEADY))) {
            changeIfWanted(part, now -> now.steady().record(stack.home, part.name()));
            readySince.remove(part.name());
        }
    }

    private void noteDeath(Part part) throws IOException, InterruptedException {
        readySince.remove(part.name());
        var why = Diagnosis.of(stack.home, part);
        changeIfDead(part, now -> noted(part, now, why));
    }

    private void noted(Part part, Upkeep upkeep, String why) throws IOException {
        var died = upkeep.died(clock.instant(), why);
        died.record(stack.home, part.name());
        told.accept(part.name() + " died; starts again in " + died.waitSeconds(clock.instant()) + " s: " + why);
    }

    private void startAgain(Part part) throws IOException, InterruptedException {
        var edition =
                Running.last(stack.home, part.name()).map(Running::edition).orElse("");
        var again = part.as(edition);
        changeIfDead(part, upkeep -> {
            if (upkeep.next().isEmpty()) {
                return;
            }
            // Noted before it is done: should the note fail, nothing was started that nobody counts.
            var started = upkeep.startedAgain(clock.instant());
            started.record(stack.home, part.name());
            try {
                PortCheck.free(again);
                again.prepare(silent);
                stack.processes.start(again);
                unsettled.add(part.name());
                told.accept(part.name() + " was started again");
            } catch (IOException | StackFailure e) {
                noted(part, upkeep, reason(e));
            }
        });
    }

    /** What was stopped on purpose is not waited for. */
    private boolean needsAreMet(Part part) {
        return part.after().stream()
                .filter(needed -> Upkeep.of(stack.home, needed).isPresent())
                .map(stack::part)
                .allMatch(needed -> stack.processes.find(needed.name()).isPresent() && needed.ready());
    }

    /** A step that changes something, made under the lock and only if it is still owed. */
    @FunctionalInterface
    private interface Step {
        void make(Upkeep upkeep) throws IOException, InterruptedException;
    }

    private void changeIfWanted(Part part, Step step) throws IOException, InterruptedException {
        stack.aloneUnlessBusy(() -> {
            var upkeep = Upkeep.of(stack.home, part.name());
            if (upkeep.isPresent()) {
                step.make(upkeep.get());
            }
        });
    }

    private void changeIfDead(Part part, Step step) throws IOException, InterruptedException {
        changeIfWanted(part, upkeep -> {
            if (stack.processes.find(part.name()).isEmpty()) {
                step.make(upkeep);
            }
        });
    }

    private String reason(Exception e) {
        return switch (e) {
            case StackFailure known -> String.valueOf(known.getMessage());
            case IOException refused -> Refusal.told(stack.home.folder(), refused);
            default -> e.toString();
        };
    }
}
