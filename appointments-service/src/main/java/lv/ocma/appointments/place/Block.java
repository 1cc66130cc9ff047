package lv.ocma.appointments.place;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A time at which nobody is received.
 *
 * @param counter null for all counters of the place
 * @param reason for staff, in their words; tells of no person
 */
public record Block(UUID id, String place, @Nullable String counter, Span during, String reason) {

    /** Of the block that closing a counter for a day makes: one for each counter and day, however often it is closed. */
    public static UUID idOfClosed(String counter, LocalDate day) {
        return UUID.nameUUIDFromBytes(("closed " + counter + " " + day).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it stands for a counter that is closed for the day: opening the counter is what ends it. */
    public boolean isOfClosedCounter() {
        return counter != null
                && id.equals(
                        idOfClosed(counter, during.start().atZone(Zones.RIGA).toLocalDate()));
    }

    boolean isOf(String other) {
        return counter == null || counter.equals(other);
    }
}
