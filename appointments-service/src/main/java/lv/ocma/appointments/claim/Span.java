package lv.ocma.appointments.claim;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time, {@code start} inclusive, {@code end} exclusive: two visits may touch and do not overlap. */
public record Span(Instant start, Instant end) {

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A span cannot end before it starts");
        }
    }

    public static Span from(Instant start, Duration length) {
        return new Span(start, start.plus(length));
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public boolean covers(Span other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
