package lv.ocma.appointments.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody was called last, and what came of it.
 *
 * @param calls how often they were called in all
 */
record LastCall(
        @Nullable WhyCalled why,
        int calls,
        @Nullable Instant called,
        @Nullable Instant serving,
        @Nullable Instant ended) {

    @Nullable
    String whyName() {
        return why == null ? null : why.name();
    }
}
