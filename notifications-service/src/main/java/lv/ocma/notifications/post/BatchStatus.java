package lv.ocma.notifications.post;

import java.util.Set;

/** The life of a batch: the print room has it, until it says that the post has it, or puts its letters back. */
enum BatchStatus {
    OPEN,
    /** Handed to the post. */
    CONFIRMED,
    /** Its letters wait for another batch. */
    DISSOLVED;

    Set<BatchStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CONFIRMED, DISSOLVED);
            case CONFIRMED, DISSOLVED -> Set.of();
        };
    }
}
