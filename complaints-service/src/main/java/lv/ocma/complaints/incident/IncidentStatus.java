package lv.ocma.complaints.incident;

import java.util.Set;

/** The life of an incident; contact ends only after a warning (P10). What is closed stays so. */
enum IncidentStatus {
    RECORDED,
    WARNED,
    CONTACT_ENDED,
    CLOSED;

    Set<IncidentStatus> next() {
        return switch (this) {
            case RECORDED -> Set.of(WARNED, CLOSED);
            case WARNED -> Set.of(CONTACT_ENDED, CLOSED);
            case CONTACT_ENDED -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
