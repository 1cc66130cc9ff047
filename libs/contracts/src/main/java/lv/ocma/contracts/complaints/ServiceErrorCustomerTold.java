package lv.ocma.contracts.complaints;

import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The office apologises to the customer for an error and says how it is put right; the letter also says how to complain (P9).
 *
 * @param correction JWE (compact) of a text
 * @param translation JWE (compact) of the text in the language of the customer; null where nobody has translated it, and from a release before 1.13
 */
@EventContract(type = "lv.ocma.complaints.service-error.customer-told", topic = "ocma.complaints.service-error.v1")
public record ServiceErrorCustomerTold(
        UUID errorId,
        Told told,
        String correction,
        @Nullable String translation) implements Event {

    /** Of what nobody has translated. */
    public ServiceErrorCustomerTold(UUID errorId, Told told, String correction) {
        this(errorId, told, correction, null);
    }

    @Override
    public String aggregateId() {
        return errorId.toString();
    }
}
