package lv.ocma.stack.command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Refusal;
import lv.ocma.stack.home.Soundness;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Diagnosis;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.PortCheck;
import lv.ocma.stack.part.Running;
import lv.ocma.stack.part.Upkeep;
import org.jspecify.annotations.Nullable;

/**
 * Brings parts up, each as soon as those that it needs are ready; what runs already is left alone.
 * If one fails, everything that this call started is stopped again.
 */
final class Starting {
    private static final Duration CLEANLY = Duration.ofSeconds(20);
    private static final int LAST_LINES = 15;

    private final Stack stack;
    private final Progress progress;
    private final List<Part> wanted;
    private final Set<String> wantedBefore = ConcurrentHashMap.newKeySet();
    private final Map<String, CountDownLatch> done = new LinkedHashMap<>();
    private final Map<String, Long> starting = new ConcurrentHashMap<>();
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final List<Part> started = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Starting(Stack stack, Progress progress, List<Part> wanted) {
        this.stack = stack;
        this.progress = progress;
        this.wanted = wanted;
        wanted.forEach(part -> done.put(part.name(), new CountDownLatch(1)));
    }

    void run() throws IOException, InterruptedException {
        Soundness.require(stack.home);
        // Every port before any process: a stack that can't come up whole is not started at all.
        for (var part : wanted) {
            if (Upkeep.of(stack.home, part.name()).isPresent()) {
                wantedBefore.add(part.name());
            }
            if (stack.processes.find(part.name()).isEmpty()) {
                PortCheck.free(part);
            }
        }
        stack.recordPorts();
        var threads = new ArrayList<Thread>();
        for (var part : wanted) {
            threads.add(Thread.ofVirtual().name(part.name()).start(() -> bringUp(part)));
        }
        for (var thread : threads) {
            while (!thread.join(Duration.ofMillis(500))) {
                showProgress();
            }
        }
        var reason = failure.get();
        if (reason != null) {
            undo();
            throw reason instanceof StackFailure known ? known : new StackFailure("unexpected: " + reason, reason);
        }
        want();
    }

    /** An interrupt that came first must not leave parts wanted that it has stopped. */
    private void want() throws IOException {
        synchronized (started) {
            if (failure.get() != null) {
                throw new StackFailure("stopped");
            }
            for (var part : wanted) {
                Upkeep.want(stack.home, part.name());
            }
        }
    }

    /** Stops what this call started, newest first; what was wanted before is left to the keeper. */
    void undo() throws IOException, InterruptedException {
        failure.compareAndSet(null, new StackFailure("stopped"));
        synchronized (started) {
            for (var part : List.copyOf(started).reversed()) {
                progress.step("stopping " + part.name());
                if (!wantedBefore.contains(part.name())) {
                    Upkeep.forget(stack.home, part.name());
                }
                stack.processes.stop(part, CLEANLY);
                started.remove(part);
            }
        }
        progress.clear();
    }

    private void showProgress() {
        var waiting = starting.entrySet().stream()
                .map(entry -> entry.getKey() + " " + seconds(entry.getValue()) + " s")
                .sorted()
                .collect(Collectors.joining(", "));
        if (!waiting.isEmpty()) {
            progress.tick("ready " + ready.size() + " of " + wanted.size() + "; starting " + waiting);
        }
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }

    private void bringUp(Part part) {
        try {
            part.prepare(progress);
            for (var needed : part.after()) {
                var latch = done.get(needed);
                if (latch != null) {
                    latch.await();
                }
            }
            if (failure.get() == null) {
                begin(part);
            }
        } catch (IOException e) {
            failure.compareAndSet(null, new StackFailure(part.name() + ": " + Refusal.told(stack.home.folder(), e), e));
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e instanceof StackFailure ? e : new StackFailure(part.name() + ": " + e, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.compareAndSet(null, new StackFailure(part.name() + " was interrupted", e));
        } finally {
            starting.remove(part.name());
            done.getOrDefault(part.name(), new CountDownLatch(0)).countDown();
        }
    }

    private void begin(Part part) throws IOException, InterruptedException {
        var running = stack.processes.find(part.name());
        if (running.isPresent() && isOutdated(part, running.get())) {
            stack.processes.stop(part, CLEANLY);
            running = stack.processes.find(part.name());
        }
        var since = System.nanoTime();
        starting.put(part.name(), since);
        Running process;
        if (running.isPresent()) {
            process = running.get();
        } else {
            process = startUnlessStopped(part);
        }
        if (!awaitReady(part, process, since)) {
            return;
        }
        part.settle(progress);
        ready.add(part.name());
        if (running.isEmpty()) {
            progress.step(part.name() + " is ready after " + seconds(since) + " s");
        }
    }

    /** An interrupt between the start and the note of it must not leave a process that nobody stops. */
    private Running startUnlessStopped(Part part) throws IOException {
        synchronized (started) {
            if (failure.get() != null) {
                throw new StackFailure("stopped");
            }
            started.add(part);
            return stack.processes.start(part);
        }
    }

    private static boolean isOutdated(Part part, Running running) throws IOException {
        return !running.edition().isEmpty()
                && !running.edition().equals(part.launch().edition());
    }

    private boolean awaitReady(Part part, Running process, long since) throws IOException, InterruptedException {
        while (!part.ready()) {
            if (failure.get() != null) {
                return false;
            }
            if (!process.alive()) {
                throw new StackFailure(part.name() + " ended while it started" + lastWords(part));
            }
            if (seconds(since) > part.patience().toSeconds()) {
                throw new StackFailure(part.name() + " is not ready after "
                        + part.patience().toMinutes() + " minutes" + lastWords(part));
            }
            Thread.sleep(150);
        }
        return true;
    }

    /** The cause in the same line if it is known, else the end of the log. */
    private String lastWords(Part part) throws IOException {
        var words = Diagnosis.lastWords(stack.home, part.name());
        var log = stack.home.log(part.name());
        return Diagnosis.known(stack.home, part, words)
                .map(cause -> ": " + cause + " (its log: " + log + ")")
                .orElseGet(() -> "; see " + log
                        + (words.isEmpty()
                                ? ""
                                : ", which ends with:\n  "
                                        + String.join(
                                                "\n  ",
                                                words.subList(Math.max(0, words.size() - LAST_LINES), words.size()))));
    }
}
