package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The employee who is to answer an enquiry is reminded of it, once for each promised date (T2).
 *
 * @param reference as people read it
 * @param employee {@code sub} of who is responsible; null where the enquiry is nobody's yet, and the place is reminded
 * @param promised in Latvia
 */
@EventContract(type = "lv.ocma.complaints.enquiry.due", topic = "ocma.complaints.enquiry.v1")
public record EnquiryDue(
        UUID enquiry,
        String reference,
        String place,
        @Nullable String employee,
        LocalDate promised) implements Event {

    @Override
    public String aggregateId() {
        return enquiry.toString();
    }
}
