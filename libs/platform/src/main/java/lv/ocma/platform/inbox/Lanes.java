package lv.ocma.platform.inbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on many threads, yet that of one key in the order it was given, one at a time; and only so much of it at once that the
 * giver, who waits for the returned stage, is held back.
 */
final class Lanes {

    private static final CompletableFuture<Void> ROOM = CompletableFuture.completedFuture(null);

    private final ConcurrentHashMap<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final Executor threads;
    private final int capacity;
    private int inFlight;
    private CompletableFuture<Void> room = ROOM;

    Lanes(Executor threads, int capacity) {
        this.threads = threads;
        this.capacity = capacity;
    }

    /** The stage completes as soon as there is room for the next work. */
    CompletionStage<Void> run(String key, Runnable work) {
        var next = enter();
        var tail = tails.compute(
                key,
                (_, last) -> (last == null ? ROOM : last)
                        .thenRunAsync(work, threads)
                        .<@Nullable Void>handle((_, _) -> null));
        var _ = tail.thenRun(() -> {
            tails.remove(key, tail);
            leave();
        });
        return next;
    }

    private synchronized CompletionStage<Void> enter() {
        inFlight++;
        if (inFlight >= capacity && room.isDone()) {
            room = new CompletableFuture<>();
        }
        return room;
    }

    private void leave() {
        CompletableFuture<Void> free;
        synchronized (this) {
            inFlight--;
            free = room;
        }
        // Outside the lock, as it brings the next work in.
        free.complete(null);
    }
}
