package lv.ocma.complaints.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import lv.ocma.platform.privacy.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Where and until when to go next (V4).
 *
 * @param authority id in the competence directory; null where that does not know it
 * @param name of where that is, as an employee names it; null where the directory knows it
 * @param until last local date
 */
@Embeddable
record NextInstance(
        @Column(name = "next_authority") @Nullable String authority,

        @Convert(converter = PersonalText.class) @Column(name = "next_name") @Nullable
        String name,

        @Column(name = "next_until") LocalDate until) {

    /** Never what an employee typed. */
    @Override
    public String toString() {
        return "NextInstance[until " + until + "]";
    }
}
