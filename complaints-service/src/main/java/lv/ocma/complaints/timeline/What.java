package lv.ocma.complaints.timeline;

/** What an entry tells of. */
public enum What {
    RECEIVED,
    /** The submitter is to put something right. */
    CURE_ASKED,
    SUPPLEMENTED,
    /** A file came with it, or after it. */
    ATTACHED,
    /** Something harmful was found in a file. */
    ATTACHMENT_REJECTED,
    EXTENDED,
    FORWARDED,
    WITHDRAWN,
    /** Somebody is to examine it. */
    ASSIGNED,
    /** Nobody may examine it any more. */
    UNASSIGNED,
    /** Its examination has begun. */
    EXAMINED,
    /** The employee whom it names is to answer. */
    STATEMENT_ASKED,
    STATED,
    CONFLICT_DECLARED,
    /** Somebody else is to approve it. */
    DECISION_PROPOSED,
    /** They did not. */
    DECISION_RETURNED,
    DECIDED,
    /** Of staff. */
    NOTE;

    public boolean isForStaffAlone() {
        return switch (this) {
            case UNASSIGNED, STATEMENT_ASKED, STATED, CONFLICT_DECLARED, DECISION_PROPOSED, DECISION_RETURNED, NOTE ->
                true;
            case RECEIVED,
                    CURE_ASKED,
                    SUPPLEMENTED,
                    ATTACHED,
                    ATTACHMENT_REJECTED,
                    EXTENDED,
                    FORWARDED,
                    WITHDRAWN,
                    DECIDED,
                    ASSIGNED,
                    EXAMINED -> false;
        };
    }
}
