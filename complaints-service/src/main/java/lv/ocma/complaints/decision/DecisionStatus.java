package lv.ocma.complaints.decision;

import java.util.Set;

/** The life of a decision; what is returned stays as it was, and another one is proposed. */
enum DecisionStatus {
    /** Somebody else is to approve it, unless it has fallen with what became of its case. */
    PROPOSED,
    RETURNED,
    ISSUED;

    Set<DecisionStatus> next() {
        return switch (this) {
            case PROPOSED -> Set.of(RETURNED, ISSUED);
            case RETURNED, ISSUED -> Set.of();
        };
    }
}
