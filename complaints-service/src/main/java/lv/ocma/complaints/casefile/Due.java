package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day for the answer as it was counted last.
 *
 * @param date local; null while the clock stands still
 * @param provisional whether a year on the way was not known in full
 * @param countedBy how often years of the calendar had been told by then
 */
@Embeddable
record Due(
        @Column(name = "due") @Nullable LocalDate date,
        @Column(name = "due_provisional") boolean provisional,
        @Column(name = "due_counted_by") long countedBy) {

    boolean hasPassed(LocalDate today) {
        return date != null && date.isBefore(today);
    }
}
