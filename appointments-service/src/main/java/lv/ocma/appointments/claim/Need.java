package lv.ocma.appointments.claim;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a visit needs of one counter.
 *
 * @param bufferMinutes for how long nobody else is planned there after it
 * @param channel over which it is asked for, as shares of capacity count it; null where a release before them has taken it
 */
public record Need(
        String place,
        Span time,
        int bufferMinutes,
        @Nullable String channel) {

    /** With the pause after it. */
    public Span busy() {
        return new Span(time.start(), time.end().plus(Duration.ofMinutes(bufferMinutes)));
    }

    public PlaceDay placeDay() {
        return PlaceDay.of(place, time.start());
    }
}
