package lv.ocma.complaints.enquiry;

import java.util.List;
import java.util.stream.Stream;
import lv.ocma.platform.contact.PhoneNumbers;
import org.jspecify.annotations.Nullable;

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
    boolean isOfPerson() {
        return switch (this) {
            case INBOX, E_ADDRESS, LETTER -> true;
            case EMAIL, SMS, PHONE -> false;
        };
    }

    /** @param phone in E.164 */
    boolean reaches(@Nullable String email, @Nullable String phone) {
        return switch (this) {
            case EMAIL -> email != null;
            case SMS -> phone != null && !PhoneNumbers.isFixedLine(phone);
            case PHONE -> phone != null;
            case INBOX, E_ADDRESS, LETTER -> true;
        };
    }
}
