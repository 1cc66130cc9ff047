package lv.ocma.appointments.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, as far as the order may know them: nothing of who they are (V5).
 *
 * @param sequence of the ticket among those of the place and day
 * @param priority announced; null where none is
 * @param bookedFor null without a booked time
 * @param late came too late for the booked time, and waits as with a live ticket
 * @param handed null where nobody handed them over
 * @param minutes planned
 * @param conflicts employees who may not serve them
 */
public record Waiting(
        UUID id,
        EntryKind kind,
        int sequence,
        @Nullable String priority,
        @Nullable Instant bookedFor,
        boolean late,
        Instant arrivedAt,
        @Nullable Handed handed,
        int minutes,
        Set<String> services,
        Set<String> conflicts) {

    /** Whether the booked time is not near yet, so that others go before. */
    boolean isEarly(Duration near, Instant now) {
        return kind == EntryKind.BOOKED
                && !late
                && priority == null
                && handed == null
                && bookedFor != null
                && now.isBefore(bookedFor.minus(near));
    }

    /** @param counter null where any may call them, and {@code employee} alike */
    public record Handed(@Nullable String counter, @Nullable String employee, Instant at) {}
}
