package lv.ocma.appointments.place;

import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import org.jspecify.annotations.Nullable;

/**
 * A time at which nobody is received.
 *
 * @param counter null for all counters of the place
 * @param reason for staff, in their words; tells of no person
 */
public record Block(UUID id, String place, @Nullable String counter, Span during, String reason) {

    boolean isOf(String other) {
        return counter == null || counter.equals(other);
    }
}
