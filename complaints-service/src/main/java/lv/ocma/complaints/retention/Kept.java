package lv.ocma.complaints.retention;

import java.time.Period;

/**
 * Records of a feature that are kept for a time by configuration; a bean of this is all that a feature adds to have them erased.
 *
 * @param objectType as the audit names them, e.g. {@code call}
 * @param time from the day of the record, in Latvia; at least a day
 * @param statement erases some of those that are from before {@code :before}, at most {@code :limit}, and says {@code :now} as the time; several instances run it at
 *     once, so it takes those that no other has locked
 */
public record Kept(String objectType, Period time, String statement) {

    public Kept {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalStateException(objectType + " is kept for a day at least, not " + time);
        }
    }
}
