package lv.ocma.complaints.retention;

import java.time.Instant;
import java.time.Period;

/** Records of a feature that are kept for a time by configuration; a bean of this is all that a feature adds to have them erased. */
public interface Kept {

    /** As the audit names them, e.g. {@code call}. */
    String objectType();

    /** From the day of the record, in Latvia; at least a day. */
    Period time();

    /**
     * Erases some of those that are from before, in the running transaction. Several instances do so at once: each takes others.
     *
     * @param limit at most so many
     * @return of how many; fewer than the limit are the last for now
     */
    int erase(Instant before, Instant now, int limit);
}
