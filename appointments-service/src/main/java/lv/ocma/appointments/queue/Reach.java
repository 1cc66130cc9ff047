package lv.ocma.appointments.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** How staff can reach who waits, where somebody gave it (C4); ciphertext in the database. */
@Embeddable
record Reach(
        @Convert(converter = PersonalText.class) @Column(name = "contact_name") @Nullable
        String name,

        @Convert(converter = PersonalText.class) @Column(name = "contact_email") @Nullable
        String email,

        @Convert(converter = PersonalText.class) @Column(name = "contact_phone") @Nullable
        String phone) {

    static Reach of(Contact contact) {
        return new Reach(contact.name(), contact.email(), contact.phone());
    }

    Contact contact() {
        return new Contact(name, email, phone);
    }

    @Override
    public String toString() {
        return "Reach[…]";
    }
}
