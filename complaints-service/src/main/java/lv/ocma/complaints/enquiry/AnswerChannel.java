package lv.ocma.complaints.enquiry;

import java.util.List;
import java.util.stream.Stream;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.platform.contact.PhoneNumbers;

/** Over which an answer is wanted: in writing, or verbally by phone (R6). */
enum AnswerChannel {
    EMAIL,
    SMS,
    PHONE,
    INBOX,
    E_ADDRESS,
    LETTER;

    static final List<String> NAMES =
            Stream.of(values()).map(AnswerChannel::name).toList();

    /** Whether where that is is only known of somebody who has signed in. */
    boolean isOfPerson(ContactDetails details) {
        return switch (this) {
            case INBOX, E_ADDRESS -> true;
            case LETTER -> details.address() == null;
            case EMAIL, SMS, PHONE -> false;
        };
    }

    boolean reaches(ContactDetails details) {
        var email = details.email();
        var phone = details.phone();
        return switch (this) {
            case EMAIL -> email != null;
            case SMS -> phone != null && !PhoneNumbers.isFixedLine(phone);
            case PHONE -> phone != null;
            case INBOX, E_ADDRESS, LETTER -> true;
        };
    }
}
