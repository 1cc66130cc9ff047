package lv.ocma.appointments.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How somebody was called last, and what came of it. */
@Embeddable
class LastCall {

    @Enumerated(EnumType.STRING)
    private @Nullable WhyCalled why;

    /** How often they were called in all. */
    private int calls;

    @Column(name = "called_at")
    private @Nullable Instant called;

    @Column(name = "serving_at")
    private @Nullable Instant serving;

    @Column(name = "ended_at")
    private @Nullable Instant ended;

    void call(WhyCalled reason, Instant now) {
        why = reason;
        repeat(now);
    }

    /** Whoever did not hear it. */
    void repeat(Instant now) {
        calls = calls + 1;
        called = now;
    }

    void serve(Instant now) {
        serving = now;
    }

    void end(Instant now) {
        ended = now;
    }

    void reopen() {
        ended = null;
    }

    /** It was a mistake. */
    void takeBack() {
        why = null;
        calls = calls - 1;
        called = null;
    }

    boolean isBefore(Instant moment) {
        return called != null && called.isBefore(moment);
    }

    boolean isServed() {
        return serving != null;
    }

    boolean isServedBefore(Instant moment) {
        return serving != null && serving.isBefore(moment);
    }

    @Nullable
    String whyName() {
        return why == null ? null : why.name();
    }

    int calls() {
        return calls;
    }

    @Nullable
    Instant called() {
        return called;
    }

    @Nullable
    Instant serving() {
        return serving;
    }

    @Nullable
    Instant ended() {
        return ended;
    }
}
