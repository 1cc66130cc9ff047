package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * A question that is answered later was taken, and the customer is told by when (T2).
 *
 * @param channel over which the answer is wanted: EMAIL, SMS, PHONE, INBOX, E_ADDRESS or LETTER; new values may come
 * @param promised in Latvia
 */
@EventContract(type = "lv.ocma.complaints.enquiry.promised", topic = "ocma.complaints.enquiry.v1")
public record EnquiryPromised(Told told, String channel, LocalDate promised) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
