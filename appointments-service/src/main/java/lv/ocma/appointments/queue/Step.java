package lv.ocma.appointments.queue;

import java.time.Instant;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with somebody in the queue.
 *
 * @param item the service that it was about; null for the visit as a whole
 */
record Step(
        UUID id,
        Action action,
        VisitStatus from,
        VisitStatus to,
        @Nullable String counter,
        @Nullable String employee,
        @Nullable UUID item,
        Instant at) {}
