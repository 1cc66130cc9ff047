package lv.ocma.complaints.spoken;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import lv.ocma.platform.privacy.PersonalText;

/**
 * What was written down at one time; it never changes.
 *
 * @param by subject of the employee
 */
@Embeddable
record Wording(
        @Convert(converter = PersonalText.class) String subject,

        @Convert(converter = PersonalText.class) String text,

        @Column(name = "written_at") Instant at,
        @Column(name = "written_by") String by) {

    /** Never what people said. */
    @Override
    public String toString() {
        return "Wording[" + at + "]";
    }
}
