package lv.ocma.contracts.complaints;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry was answered, in writing or verbally (R6).
 *
 * @param channel over which the answer goes or was told: EMAIL, SMS, PHONE, INBOX, E_ADDRESS or LETTER; new values may come
 * @param answer JWE (compact) of the text; null where an employee has told it by phone, so that nothing more is sent
 * @param translation JWE (compact) of the answer in the language of the customer; null where nobody has translated it, and from a release before 1.12
 */
@EventContract(type = "lv.ocma.complaints.enquiry.answered", topic = "ocma.complaints.enquiry.v1")
public record EnquiryAnswered(
        Told told,
        String channel,
        @Nullable String answer,
        @Nullable String translation) implements Event {

    /** Of one that nobody has translated. */
    public EnquiryAnswered(Told told, String channel, @Nullable String answer) {
        this(told, channel, answer, null);
    }

    @Override
    public String aggregateId() {
        return told.about().toString();
    }
}
