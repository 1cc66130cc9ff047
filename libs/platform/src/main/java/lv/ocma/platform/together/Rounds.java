package lv.ocma.platform.together;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lets what many threads want done at the same moment be done in one go. Whoever comes while no round runs is served at once, and alone; whoever comes
 * meanwhile is taken along by the next one. So rounds grow with the load, and nobody waits for company.
 *
 * @param <T> what is to be done
 * @param <R> what comes of each
 */
public final class Rounds<T, R> {

    private final String name;
    private final int most;
    private final Function<List<T>, List<R>> work;
    private final Semaphore free;
    private final ConcurrentLinkedQueue<Waiting<T, R>> waiting = new ConcurrentLinkedQueue<>();

    /**
     * @param name of the threads
     * @param most taken along by one round
     * @param atOnce rounds that may run beside each other
     * @param work says in the same order what came of each, or throws and has done nothing of any
     */
    public Rounds(String name, int most, int atOnce, Function<List<T>, List<R>> work) {
        this.name = name;
        this.most = most;
        this.work = work;
        this.free = new Semaphore(atOnce);
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> result) {}

    /** Blocks until a round has done it. {@link RoundFailed} where the round has failed, be it for the sake of another. */
    public R done(T item) {
        var own = new Waiting<T, R>(item, new CompletableFuture<>());
        waiting.add(own);
        begin();
        try {
            return own.result.join();
        } catch (CompletionException e) {
            throw new RoundFailed(e.getCause() == null ? e : e.getCause());
        }
    }

    /** How many have not been taken along yet. */
    int waiting() {
        return waiting.size();
    }

    private void begin() {
        if (free.tryAcquire()) {
            Thread.ofVirtual().name(name).start(this::rounds);
        }
    }

    private void rounds() {
        try {
            for (var round = next(); !round.isEmpty(); round = next()) {
                run(round);
            }
        } finally {
            free.release();
        }
        // Who came between the last look and the release has found nothing free.
        if (!waiting.isEmpty()) {
            begin();
        }
    }

    private List<Waiting<T, R>> next() {
        var round = new ArrayList<Waiting<T, R>>();
        while (round.size() < most) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            round.add(next);
        }
        return round;
    }

    private void run(List<Waiting<T, R>> round) {
        try {
            var results = work.apply(round.stream().map(Waiting::item).toList());
            if (results.size() != round.size()) {
                throw new IllegalStateException(
                        "of " + round.size() + " things it was said of " + results.size() + " what came of them");
            }
            for (int i = 0; i < results.size(); i++) {
                round.get(i).result.complete(results.get(i));
            }
        } catch (Throwable e) {
            // An error too: those who wait would do so for ever.
            round.forEach(each -> each.result.completeExceptionally(e));
        }
    }
}
