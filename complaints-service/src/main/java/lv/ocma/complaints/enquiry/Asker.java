package lv.ocma.complaints.enquiry;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and how they want to be answered (C4).
 *
 * @param person who is signed in or acted for; null of an anonymous one
 */
@Embeddable
record Asker(
        @Convert(converter = PersonalText.class) @Column(name = "contact_name") @Nullable
        String name,

        @Convert(converter = PersonalText.class) @Column(name = "contact_email") @Nullable
        String email,

        @Convert(converter = PersonalText.class) @Column(name = "contact_phone") @Nullable
        String phone,

        @Enumerated(EnumType.STRING) AnswerChannel channel,
        String language,
        @Nullable UUID person) {

    /** A call is no channel of messages: what is told besides goes as the person prefers. */
    Contact contact() {
        return new Contact(name, email, phone, person, channel == AnswerChannel.PHONE ? null : channel.name());
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "Asker[…]";
    }
}
