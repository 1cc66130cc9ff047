package lv.ocma.contracts.complaints;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry was answered, in writing or verbally (R6).
 *
 * @param channel over which the answer goes or was told: EMAIL, SMS, PHONE, INBOX, E_ADDRESS or LETTER; new values may come
 * @param answer JWE (compact) of the text; null where an employee has told it by phone, so that nothing more is sent
 */
@EventContract(type = "lv.ocma.complaints.enquiry.answered", topic = "ocma.complaints.enquiry.v1")
public record EnquiryAnswered(
        Told told, String channel, @Nullable String answer) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
