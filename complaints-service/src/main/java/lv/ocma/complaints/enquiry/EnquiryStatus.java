package lv.ocma.complaints.enquiry;

import java.util.Set;

/** The life of an enquiry: asked, perhaps given to an employee and on to another, then answered or withdrawn. */
enum EnquiryStatus {
    ASKED,
    ASSIGNED,
    ANSWERED,
    WITHDRAWN;

    Set<EnquiryStatus> next() {
        return switch (this) {
            case ASKED, ASSIGNED -> Set.of(ASSIGNED, ANSWERED, WITHDRAWN);
            case ANSWERED, WITHDRAWN -> Set.of();
        };
    }

    boolean isOpen() {
        return !next().isEmpty();
    }
}
