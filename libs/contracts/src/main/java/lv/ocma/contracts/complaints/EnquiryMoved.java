package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * The answer comes by another date than was promised (T2).
 *
 * @param before date that was promised before, in Latvia
 * @param promised date that holds now, in Latvia
 * @param reason JWE (compact) of the text that an employee wrote
 */
@EventContract(type = "lv.ocma.complaints.enquiry.moved", topic = "ocma.complaints.enquiry.v1")
public record EnquiryMoved(Told told, LocalDate before, LocalDate promised, String reason) implements Event {

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
