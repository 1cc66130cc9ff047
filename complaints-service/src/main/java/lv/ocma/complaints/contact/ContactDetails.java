package lv.ocma.complaints.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
 * @param address JSON of where letters go
 */
@Embeddable
public record ContactDetails(
        @Convert(converter = PersonalText.class) @Column(name = "contact_name") @Nullable
        String name,

        @Convert(converter = PersonalText.class) @Column(name = "contact_email") @Nullable
        String email,

        @Convert(converter = PersonalText.class) @Column(name = "contact_phone") @Nullable
        String phone,

        @Convert(converter = PersonalText.class) @Column(name = "contact_address") @Nullable
        String address) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of somebody who has left no postal address. */
    public ContactDetails(@Nullable String name, @Nullable String email, @Nullable String phone) {
        this(name, email, phone, null);
    }

    /** As an event of another service tells of it. */
    public static ContactDetails of(Contact told) {
        var address = told.address();
        return new ContactDetails(told.name(), told.email(), told.phone(), address == null ? null : written(address));
    }

    /**
     * As events tell of it.
     *
     * @param channel over which they want to be told; null where it is as they prefer else
     */
    public Contact contact(@Nullable UUID person, @Nullable String channel) {
        return new Contact(name, email, phone, person, channel, postal());
    }

    /** Null where none was left. */
    Contact.@Nullable Address postal() {
        try {
            return address == null ? null : JSON.readValue(address, Contact.Address.class);
        } catch (JsonProcessingException e) {
            // The cause may quote the clear text: it stays behind.
            throw new IllegalStateException(
                    "a stored address cannot be read: " + e.getClass().getSimpleName());
        }
    }

    static String written(Contact.Address address) {
        try {
            return JSON.writeValueAsString(address);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "an address cannot be written: " + e.getClass().getSimpleName());
        }
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "ContactDetails[…]";
    }
}
