package lv.ocma.gateway.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How often a quota is given anew, whole, at moments that are the same for everybody: multiples of the length since the epoch, and for a day its
 * beginning in Latvia, so that a day has 23 or 25 hours when the clocks change.
 */
record Period(Duration length) {

    static final Period DAY = new Period(Duration.ofDays(1));

    private static final ZoneId LATVIA = ZoneId.of("Europe/Riga");

    Period {
        if (length.compareTo(Duration.ofMillis(1)) < 0 || length.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("A period lasts a day at most, not " + length);
        }
    }

    /** @param now milliseconds of the epoch */
    Window at(long now) {
        if (length.equals(DAY.length)) {
            var day = Instant.ofEpochMilli(now).atZone(LATVIA).toLocalDate();
            return new Window(
                    day.atStartOfDay(LATVIA).toInstant().toEpochMilli(),
                    day.plusDays(1).atStartOfDay(LATVIA).toInstant().toEpochMilli());
        }
        var millis = length.toMillis();
        var begins = Math.floorDiv(now, millis) * millis;
        return new Window(begins, begins + millis);
    }
}
