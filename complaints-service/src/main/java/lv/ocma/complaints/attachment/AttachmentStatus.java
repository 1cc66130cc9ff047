package lv.ocma.complaints.attachment;

import java.util.Set;

/** The life of an attachment: kept from everybody until it is scanned, then passed on or gone. */
enum AttachmentStatus {
    QUARANTINED,
    CLEAN,
    /** Something harmful was found; what was in it is deleted. */
    REJECTED;

    Set<AttachmentStatus> next() {
        return switch (this) {
            case QUARANTINED -> Set.of(CLEAN, REJECTED);
            case CLEAN, REJECTED -> Set.of();
        };
    }
}
