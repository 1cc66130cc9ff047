package lv.ocma.appointments.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.capacity.LiveTimes.LiveTime;
import lv.ocma.appointments.claim.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a manager gave to the live queue at once.
 *
 * @param asked from when to when
 * @param times that were free then, and are given still
 * @param takenBackAt null while it holds
 */
record LiveRelease(
        UUID id,
        String place,
        Span asked,
        List<LiveTime> times,
        @Nullable Instant takenBackAt) {

    /** Whether there is something that can be booked again when it is taken back. */
    boolean isOpen(Instant now) {
        return takenBackAt == null
                && times.stream().anyMatch(time -> time.during().end().isAfter(now));
    }
}
