package lv.ocma.appointments.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lv.ocma.appointments.claim.Span;

/** A time at a place for a visit whose services and length are known; whether it is free is another matter. */
public record Slot(String place, Span time, List<Part> parts) {

    /**
     * One service of the visit for all its persons.
     *
     * @param minutes for each person
     */
    public record Part(String service, int persons, int minutes) {}

    /** Different services of one visit. */
    public static final int MAX_SERVICES = SlotToken.MAX_SERVICES;

    public Slot {
        parts = List.copyOf(parts);
    }

    static Slot at(String place, Instant start, List<Part> parts) {
        return new Slot(place, Span.from(start, length(parts)), parts);
    }

    /** Planned length of a visit: the persons of all services one after another (R4). */
    static Duration length(List<Part> parts) {
        return Duration.ofMinutes(parts.stream()
                .mapToLong(part -> (long) part.persons() * part.minutes())
                .sum());
    }

    String token() {
        var wanted = parts.stream()
                .map(part -> new Wanted(part.service(), part.persons()))
                .toList();
        return new SlotToken(place, time.start(), wanted).encode();
    }
}
