package lv.ocma.complaints.spoken;

import java.util.Set;

/** The life of a spoken submission: written down and put right, confirmed and so a case, its copy handed over. */
enum SpokenStatus {
    WRITTEN,
    CONFIRMED,
    /** Whoever said it has the copy. */
    ISSUED,
    /** Whoever said it did not stand by it, or left. */
    DISCARDED;

    Set<SpokenStatus> next() {
        return switch (this) {
            case WRITTEN -> Set.of(CONFIRMED, DISCARDED);
            case CONFIRMED -> Set.of(ISSUED);
            case ISSUED, DISCARDED -> Set.of();
        };
    }
}
