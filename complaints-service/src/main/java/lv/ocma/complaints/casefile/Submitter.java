package lv.ocma.complaints.casefile;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who turned to the office, and how they are reached (C4, R1).
 *
 * @param person who has signed in or for whom the portal acts; null for others
 * @param client over which it came; null where staff took it down
 * @param company in whose name the contact's person wrote; null where it is their own matter
 */
@Embeddable
record Submitter(
        @Embedded ContactDetails details,
        @Nullable UUID person,
        @Nullable String client,
        @Embedded @Nullable Company company) {

    /** Whoever is not signed in has what they sent with their client alone. */
    boolean is(Caller caller) {
        return person == null
                ? caller.person() == null && client != null && client.equals(caller.client())
                : person.equals(caller.person());
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "Submitter[…]";
    }
}
