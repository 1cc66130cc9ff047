package lv.ocma.complaints.serviceerror;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.contracts.complaints.ServiceErrorReported;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import org.jspecify.annotations.Nullable;

/** Tells the official above of an error, and the customer of the apology, in the transaction of the change. */
@ApplicationScoped
class Telling {

    private final Outbox outbox;
    private final EventCipher cipher;
    private final ObjectMapper json;

    Telling(Outbox outbox, EventCipher cipher, ObjectMapper json) {
        this.outbox = outbox;
        this.cipher = cipher;
        this.json = json;
    }

    /** Who is to take it up. */
    void official(ServiceError error) {
        int passed = error.told().size() - 1;
        outbox.add(new ServiceErrorReported(
                error.id(),
                error.number(),
                error.place(),
                error.kind().name(),
                error.official(),
                passed == 0 ? null : passed));
    }

    /**
     * @param translation of the correction; null where nobody has translated it
     * @param employee {@code sub} of who apologises
     */
    void customer(ServiceError error, @Nullable String translation, @Nullable String employee) {
        var contact = read(Objects.requireNonNull(error.contact()));
        outbox.add(new ServiceErrorCustomerTold(
                error.id(),
                new Told(
                        error.id(),
                        error.number(),
                        error.place(),
                        error.language(),
                        cipher.encrypt(contact),
                        employee,
                        null),
                cipher.encrypt(Objects.requireNonNull(error.correction())),
                translation == null ? null : cipher.encrypt(translation)));
    }

    @Nullable
    String written(@Nullable NewContact contact) {
        try {
            return contact == null
                    ? null
                    : json.writeValueAsString(contact.details().contact(null, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a contact cannot be written: " + e.getClass().getSimpleName());
        }
    }

    private Contact read(String contact) {
        try {
            return json.readValue(contact, Contact.class);
        } catch (JsonProcessingException e) {
            // The cause may quote the clear text: it stays behind.
            throw new IllegalStateException(
                    "a contact cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
