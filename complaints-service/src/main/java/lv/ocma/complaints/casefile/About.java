package lv.ocma.complaints.casefile;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case names (P1, S1).
 *
 * @param visit id with appointments-service
 * @param employee id in the staff directory
 * @param clause id in the customer service standard, e.g. {@code P3}
 * @param service id in the catalogue
 */
@Embeddable
record About(
        @Nullable UUID visit,
        @Nullable String employee,
        @Nullable String clause,
        @Nullable String service) {

    static final About NOTHING = new About(null, null, null, null);

    static About of(@Nullable About about) {
        return about == null ? NOTHING : about;
    }
}
