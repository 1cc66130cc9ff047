package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Who examines a case.
 *
 * @param examiner id in the staff directory
 * @param place where: that of the case, the division that it is a branch of, or the head office
 */
@Embeddable
record Examination(
        String examiner, @Column(name = "examined_at") String place) {}
