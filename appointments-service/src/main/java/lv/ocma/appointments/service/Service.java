package lv.ocma.appointments.service;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A service of the catalogue, as far as booking needs it.
 *
 * @param bookable whether it needs a visit in person, today
 * @param minutesPerPerson planned length of the visit for one person, today
 * @param versions past and coming ones included, of which one at most holds on a date; none where they are not known
 */
public record Service(String id, boolean bookable, int minutesPerPerson, List<Version> versions) {

    public Service {
        versions = List.copyOf(versions);
    }

    /** What holds from one date to another, both inclusive. */
    public record Version(
            @Nullable LocalDate from, @Nullable LocalDate to, boolean bookable, int minutes) {

        private boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && !endsBefore(day);
        }

        private boolean endsBefore(LocalDate day) {
            return to != null && to.isBefore(day);
        }
    }

    /** Planned length for one person of a visit on that day; empty where it cannot be booked for it. */
    public OptionalInt minutesOn(LocalDate day) {
        if (versions.isEmpty()) {
            return bookable ? OptionalInt.of(minutesPerPerson) : OptionalInt.empty();
        }
        return versions.stream()
                .filter(version -> version.holds(day))
                .limit(1)
                .filter(Version::bookable)
                .mapToInt(Version::minutes)
                .findFirst();
    }

    /** Whether nobody can be received for it on that day any more; what is told of today alone says that of no other day. */
    public boolean hasEndedBy(LocalDate day) {
        return !versions.isEmpty() && minutesOn(day).isEmpty();
    }

    /** Whether it can be booked for some day from then on. */
    public boolean isBookableFrom(LocalDate day) {
        return versions.isEmpty()
                ? bookable
                : versions.stream().anyMatch(version -> version.bookable() && !version.endsBefore(day));
    }

    /** On whichever day. */
    public int fewestMinutes() {
        return IntStream.concat(
                        IntStream.of(minutesPerPerson), versions.stream().mapToInt(Version::minutes))
                .min()
                .orElseThrow();
    }
}
