package lv.ocma.appointments.booking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.audit.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A booked visit for which an earlier time is wanted.
 *
 * @param persons by service
 * @param person whose it is, where one is known
 * @param mayChange whether the caller may change it
 * @param purpose what opened it to the caller
 */
public record WaitedVisit(
        UUID id,
        String reference,
        Instant startsAt,
        Map<String, Integer> persons,
        String language,
        boolean interpreter,
        List<String> accessibility,
        @Nullable UUID person,
        Origin origin,
        boolean mayChange,
        Purpose purpose) {

    /** Never whose it is. */
    @Override
    public String toString() {
        return "WaitedVisit[" + id + "]";
    }
}
