package lv.ocma.contracts.complaints;

import java.time.LocalDate;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The answer comes by another date than was promised (T2).
 *
 * @param before date that was promised before, in Latvia
 * @param promised date that holds now, in Latvia
 * @param reason JWE (compact) of the text that an employee wrote
 * @param translation JWE (compact) of the reason in the language of the customer; null where nobody has translated it, and from a release before 1.13
 */
@EventContract(type = "lv.ocma.complaints.enquiry.moved", topic = "ocma.complaints.enquiry.v1")
public record EnquiryMoved(
        Told told,
        LocalDate before,
        LocalDate promised,
        String reason,
        @Nullable String translation) implements Event {

    /** Of what nobody has translated. */
    public EnquiryMoved(Told told, LocalDate before, LocalDate promised, String reason) {
        this(told, before, promised, reason, null);
    }

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
