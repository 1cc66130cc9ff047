package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * That a case went to the authority that is competent (P3).
 *
 * @param to id in the competence directory
 * @param on local date
 * @param inTime whether the law's time for it had not passed
 */
@Embeddable
record Forwarding(
        @Column(name = "forwarded_to") String to,
        @Column(name = "forwarded_on") LocalDate on,
        @Column(name = "forwarded_in_time") boolean inTime) {}
