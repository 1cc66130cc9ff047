package lv.ocma.complaints.casefile;

import java.time.Instant;
import java.time.LocalDate;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a case that leaves something to go on about.
 *
 * @param issued when it was
 * @param until last local date that it names itself
 * @param instance where it says to go, by name
 * @param proposedBy subject of who wrote it: the examiner, or who stood in for them
 * @param settledBy subject of who approved it; null where nobody had to
 */
public record DecidedAct(
        Instant issued,
        LocalDate until,
        String instance,
        String proposedBy,
        @Nullable String settledBy) {

    /** Local date on which it was issued. */
    LocalDate on() {
        return issued.atZone(Zones.RIGA).toLocalDate();
    }
}
