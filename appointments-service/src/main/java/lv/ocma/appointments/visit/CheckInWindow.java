package lv.ocma.appointments.visit;

import java.time.Duration;
import java.time.Instant;

/** When a booked visit can check in, and from when on it is late. Plain calculation. */
record CheckInWindow(Instant opens, Instant lateAfter) {

    /** @param kept for how long the time is kept beyond what holds for all, because the customer has told; 0 where not */
    static CheckInWindow of(Instant start, int before, int after, int kept) {
        return new CheckInWindow(
                start.minus(Duration.ofMinutes(before)), start.plus(Duration.ofMinutes(Math.max(after, kept))));
    }

    boolean isTooEarly(Instant now) {
        return now.isBefore(opens);
    }

    boolean isLate(Instant now) {
        return now.isAfter(lateAfter);
    }
}
