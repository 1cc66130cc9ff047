package lv.ocma.complaints.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.contracts.Contact;
import org.jspecify.annotations.Nullable;

/** Who wants to be told once their question is answered; from then on they are forgotten. */
@Entity
@Table(name = "forum_asker")
class Asker {

    @Id
    private UUID question;

    private String reference;

    private @Nullable UUID person;

    @Embedded
    private @Nullable ContactDetails contact;

    @Column(name = "erase_on")
    private LocalDate eraseOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Asker() {}

    /** @param person who is signed in or acted for; one of that and the contact is there */
    Asker(UUID question, String reference, @Nullable UUID person, @Nullable ContactDetails contact, LocalDate eraseOn) {
        this.question = question;
        this.reference = reference;
        this.person = person;
        this.contact = contact;
        this.eraseOn = eraseOn;
    }

    UUID question() {
        return question;
    }

    /** As people read it, e.g. {@code F-2026-000007}. */
    String reference() {
        return reference;
    }

    Contact contact() {
        return contact == null ? new Contact(null, null, null).of(person) : contact.contact(person, null);
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "Asker[of " + question + "]";
    }
}
