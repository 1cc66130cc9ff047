package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import lv.ocma.platform.privacy.PersonalText;

/**
 * That a case waits for its submitter.
 *
 * @param from what it goes back to
 * @param missing what they are to put right or add, as an employee wrote it
 * @param until last local date that they have for it
 */
@Embeddable
record Hold(
        @Enumerated(EnumType.STRING) @Column(name = "held_from")
        CaseStatus from,

        @Convert(converter = PersonalText.class) String missing,
        @Column(name = "cure_until") LocalDate until) {

    /** Never what is missing. */
    @Override
    public String toString() {
        return "Hold[until " + until + "]";
    }
}
