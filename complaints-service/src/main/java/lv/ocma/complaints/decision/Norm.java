package lv.ocma.complaints.decision;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import lv.ocma.platform.privacy.PersonalText;

/**
 * A norm that was applied, as an employee names it.
 *
 * @param section e.g. {@code 5. panta trešā daļa}
 */
@Embeddable
record Norm(
        @Convert(converter = PersonalText.class) String act,

        @Convert(converter = PersonalText.class) String section) {

    /** Typed by an employee, so it may say anything. */
    @Override
    public String toString() {
        return "Norm[…]";
    }
}
