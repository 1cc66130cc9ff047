package lv.ocma.complaints.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it is stored: encrypted.
 *
 * @param phone in E.164
 */
@Embeddable
public record ContactDetails(
        @Convert(converter = PersonalText.class) @Column(name = "contact_name") @Nullable
        String name,

        @Convert(converter = PersonalText.class) @Column(name = "contact_email") @Nullable
        String email,

        @Convert(converter = PersonalText.class) @Column(name = "contact_phone") @Nullable
        String phone) {

    /**
     * As events tell of it.
     *
     * @param channel over which they want to be told; null where it is as they prefer else
     */
    public Contact contact(@Nullable UUID person, @Nullable String channel) {
        return new Contact(name, email, phone, person, channel);
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "ContactDetails[…]";
    }
}
