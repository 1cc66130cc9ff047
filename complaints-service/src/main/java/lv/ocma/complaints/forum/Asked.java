package lv.ocma.complaints.forum;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * What was asked as it was written, and how its writer may be reached; never published, and erased after its time.
 *
 * @param original null once it is erased
 * @param contact null where none was left, or it is erased
 * @param client over which it came
 */
@Embeddable
record Asked(
        @Convert(converter = PersonalText.class) @Nullable String original,

        @Embedded @Nullable ContactDetails contact,
        String client) {

    Asked withoutContact() {
        return new Asked(original, null, client);
    }

    /** Never what was written, nor by whom. */
    @Override
    public String toString() {
        return "Asked[…]";
    }
}
