package lv.ocma.appointments.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import lv.ocma.appointments.limit.Customer;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/** How a customer is reached, as it is stored: ciphertext, and the keyed hashes by which somebody who is not signed in is known again. */
@Embeddable
public record ContactColumns(
        @Convert(converter = PersonalText.class) @Column(name = "contact_name") @Nullable
        String contactName,

        @Convert(converter = PersonalText.class) @Column(name = "contact_email") @Nullable
        String contactEmail,

        @Convert(converter = PersonalText.class) @Column(name = "contact_phone") @Nullable
        String contactPhone,

        @Column(name = "contact_email_hash") @Nullable String contactEmailHash,
        @Column(name = "contact_phone_hash") @Nullable String contactPhoneHash,
        @Column(name = "contact_channel") @Nullable String contactChannel) {

    public static ContactColumns of(Contact contact, Customer customer) {
        return new ContactColumns(
                contact.name(),
                contact.email(),
                contact.phone(),
                customer.emailHash(),
                customer.phoneHash(),
                contact.channel());
    }

    public Contact contact() {
        return new Contact(contactName, contactEmail, contactPhone, null, contactChannel);
    }

    public Customer customer(@Nullable UUID person, @Nullable String client, @Nullable String companyHash) {
        return new Customer(person, contactEmailHash, contactPhoneHash, client, companyHash);
    }

    /** Never the contact. */
    @Override
    public String toString() {
        return "ContactColumns[…]";
    }
}
