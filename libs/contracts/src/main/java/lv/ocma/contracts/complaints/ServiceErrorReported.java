package lv.ocma.contracts.complaints;

import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * An employee has made an error, and the official above must be told of it at once, and the next one where it was not taken up in time (P9). Names nobody.
 *
 * @param reference as people read it, e.g. {@code K-2026-000007}
 * @param place id of the place where it happened
 * @param kind e.g. {@code WRONG_ADVICE}; new values may come
 * @param official {@code sub} of who must be told; null where that is the head office
 * @param passedOver how many officials were told before and have not taken it up in time; null where it is told for the first time
 */
@EventContract(type = "lv.ocma.complaints.service-error.reported", topic = "ocma.complaints.service-error.v1")
public record ServiceErrorReported(
        UUID errorId,
        String reference,
        String place,
        String kind,
        @Nullable String official,
        @Nullable Integer passedOver)
        implements Event {

    @Override
    public String aggregateId() {
        return errorId.toString();
    }
}
