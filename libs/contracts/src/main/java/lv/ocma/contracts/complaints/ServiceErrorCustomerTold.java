package lv.ocma.contracts.complaints;

import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The office apologises to the customer for an error and says how it is put right; the letter also says how to complain (P9).
 *
 * @param correction JWE (compact) of a text
 */
@EventContract(type = "lv.ocma.complaints.service-error.customer-told", topic = "ocma.complaints.service-error.v1")
public record ServiceErrorCustomerTold(UUID errorId, Told told, String correction) implements Event {

    @Override
    public String aggregateId() {
        return errorId.toString();
    }
}
