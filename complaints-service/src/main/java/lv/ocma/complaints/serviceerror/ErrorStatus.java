package lv.ocma.complaints.serviceerror;

import java.util.Set;

/** The life of an error: told to the official above, taken up, settled with the customer, closed (P9). What is closed stays so. */
enum ErrorStatus {
    REPORTED,
    TAKEN_UP,
    /** The apology is made, or it is recorded why nobody can be reached. */
    SETTLED,
    CLOSED;

    Set<ErrorStatus> next() {
        return switch (this) {
            case REPORTED -> Set.of(TAKEN_UP);
            case TAKEN_UP -> Set.of(SETTLED);
            case SETTLED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
