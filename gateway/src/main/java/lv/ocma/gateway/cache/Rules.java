package lv.ocma.gateway.cache;

import java.time.Duration;

/** When which answer may be given. */
final class Rules {

    private final Changes changes;
    private final Duration mostUnheard;

    /** @param mostUnheard for how long an answer is good while nobody knows whether something has changed */
    Rules(Changes changes, Duration mostUnheard) {
        this.changes = changes;
        this.mostUnheard = mostUnheard;
    }

    Use of(KeptAnswer held) {
        if (isOutdated(held)) {
            return Use.NONE;
        }
        if (changes.unknownSince(held.asked()).compareTo(mostUnheard) >= 0) {
            return Use.ASK;
        }
        var age = age(held);
        var life = held.lifetime();
        if (age.compareTo(life.fresh()) < 0) {
            return Use.FRESH;
        }
        return age.compareTo(life.fresh().plus(life.meanwhile())) < 0 ? Use.MEANWHILE : Use.ASK;
    }

    /** Whether it may stand in for an answer that does not come, also while changes are not heard of. */
    boolean mayStandIn(KeptAnswer held) {
        var life = held.lifetime();
        return !isOutdated(held) && age(held).compareTo(life.fresh().plus(life.onError())) < 0;
    }

    boolean isOutdated(KeptAnswer held) {
        return held.generation() != changes.generation();
    }

    Duration age(KeptAnswer held) {
        return Duration.ofNanos(changes.now() - held.asked());
    }

    /** What is left of the time that its service gave it; negative past it. */
    Duration left(KeptAnswer held) {
        return held.lifetime().fresh().minus(age(held));
    }
}
