package lv.ocma.notifications.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who takes the messages of a channel from us, as all instances know it. One that has failed is left alone, then tried out by one message at a time in
 * growing pauses, until it takes one.
 */
@Entity
@Table(name = "provider")
class Provider {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 16;
    private static final double NANOS = 1e9;

    @Id
    private String name;

    private int failures;

    @Column(name = "away_until")
    private @Nullable Instant awayUntil;

    private @Nullable String reason;

    private double tokens;

    @Column(name = "refilled_at")
    private Instant refilledAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Provider() {}

    Provider(String name, Instant now) {
        this.name = name;
        this.refilledAt = now;
    }

    boolean works() {
        return failures == 0;
    }

    /** Whether it may be tried out now; true for one of those who ask in a pause, so that it is one message that finds out. */
    boolean triedOut(Instant now, Duration longest) {
        if (awayUntil != null && now.isBefore(awayUntil)) {
            return false;
        }
        awayUntil = now.plus(pause(longest));
        return true;
    }

    /** As many of the wanted as its rate leaves; a second's worth may go at once. */
    int taken(int wanted, int perSecond, Instant now) {
        // The clock of another instance may be ahead: what it has filled is not filled once more.
        if (now.isAfter(refilledAt)) {
            tokens = Math.min(
                    perSecond,
                    tokens + perSecond * (Duration.between(refilledAt, now).toNanos() / NANOS));
            refilledAt = now;
        }
        int taken = Math.min(wanted, (int) tokens);
        tokens -= taken;
        return taken;
    }

    void givenBack(int unused) {
        tokens += unused;
    }

    /** Of several that fail together the first counts, and later those by which it was tried out. */
    void failed(String why, boolean triedOut, Instant now, Duration longest) {
        if (failures > 0 && !triedOut) {
            return;
        }
        failures++;
        reason = why;
        awayUntil = now.plus(pause(longest));
    }

    void recovered() {
        failures = 0;
        awayUntil = null;
        reason = null;
    }

    private Duration pause(Duration longest) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    String name() {
        return name;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
