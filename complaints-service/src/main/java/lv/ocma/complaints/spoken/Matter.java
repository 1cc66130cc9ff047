package lv.ocma.complaints.spoken;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import org.jspecify.annotations.Nullable;

/**
 * What it is about and who says it: fixed once it is written down.
 *
 * @param kind as of cases
 * @param place id of the place
 * @param employee directory id of whom it concerns
 */
@Embeddable
record Matter(
        String kind,
        String place,
        String language,
        @Embedded ContactDetails contact,
        @Nullable UUID visit,
        @Nullable String employee,
        @Nullable String clause,
        @Nullable String service) {

    /** Never who says it. */
    @Override
    public String toString() {
        return "Matter[" + kind + "]";
    }
}
