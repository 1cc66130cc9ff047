package lv.ocma.complaints.enquiry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.contracts.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and how they want to be answered (C4).
 *
 * @param person who is signed in or acted for; null of an anonymous one
 */
@Embeddable
record Asker(
        @Embedded ContactDetails details,
        @Enumerated(EnumType.STRING) AnswerChannel channel,
        String language,
        @Nullable UUID person) {

    /** A call is no channel of messages: what is told besides goes as the person prefers. */
    Contact contact() {
        return details.contact(person, channel == AnswerChannel.PHONE ? null : channel.name());
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "Asker[…]";
    }
}
