package lv.ocma.contracts.complaints;

import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * An employee has declined a gift, and the customer is told by message how the service is rightly received (P7). What was offered is not told.
 */
@EventContract(type = "lv.ocma.complaints.gratitude-offer.declined", topic = "ocma.complaints.gratitude-offer.v1")
public record GratitudeOfferDeclined(UUID offerId, Told told) implements Event {

    @Override
    public String aggregateId() {
        return offerId.toString();
    }
}
