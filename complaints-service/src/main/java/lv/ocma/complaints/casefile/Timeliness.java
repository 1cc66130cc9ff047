package lv.ocma.complaints.casefile;

import java.util.Set;

/** Whether a dispute came in time: by the day on which its sender counts as notified, and, of a late one, by a decision. */
enum Timeliness {
    /** While nobody knows since when they count as notified; again, where the message by which they did came back. */
    UNKNOWN,
    IN_TIME,
    /** Until it is decided whether its reasons let it be examined all the same. */
    LATE,
    /** Late, and examined all the same. */
    ADMITTED,
    /** Late, and not examined: a decision of its own, which says how to complain (P4). */
    DENIED;

    /** What it may become; itself where another day leaves it as it is. */
    Set<Timeliness> next() {
        return switch (this) {
            case UNKNOWN -> Set.of(UNKNOWN, IN_TIME, LATE);
            case IN_TIME -> Set.of(IN_TIME, LATE, UNKNOWN);
            case LATE -> Set.of(LATE, IN_TIME, UNKNOWN, ADMITTED, DENIED);
            case ADMITTED, DENIED -> Set.of();
        };
    }
}
