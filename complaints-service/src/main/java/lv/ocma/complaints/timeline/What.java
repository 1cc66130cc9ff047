package lv.ocma.complaints.timeline;

/** What an entry tells of. */
public enum What {
    RECEIVED,
    /** The submitter is to put something right. */
    CURE_ASKED,
    SUPPLEMENTED,
    /** The submitter wrote again, without being asked for anything. */
    WRITTEN,
    /** A file came with it, or after it. */
    ATTACHED,
    /** Something harmful was found in a file. */
    ATTACHMENT_REJECTED,
    /** A file that came by mail is of no kind that is taken, or was one too many. */
    ATTACHMENT_REFUSED,
    EXTENDED,
    /** Since when the sender of a dispute counts as notified of the act is known, or another day. */
    NOTIFIED,
    FORWARDED,
    WITHDRAWN,
    /** It is dealt with as one of another kind. */
    RECLASSIFIED,
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
    /** What was to be put right is, or is given up. */
    REMEDY_ENDED,
    /** It is examined once again. */
    REOPENED,
    /** It belongs to another case. */
    LINKED,
    /** A message about it reached nobody, over any channel. */
    NOT_TOLD,
    /** Of staff. */
    NOTE;

    /** What figures of months count, as SQL (ADR 0202): no case is erased before. The index of what waits for them says the same. */
    public static final String COUNTED =
            "('RECEIVED', 'DECIDED', 'FORWARDED', 'WITHDRAWN', 'REOPENED', 'RECLASSIFIED')";

    public boolean isForStaffAlone() {
        return switch (this) {
            case UNASSIGNED,
                    STATEMENT_ASKED,
                    STATED,
                    CONFLICT_DECLARED,
                    DECISION_PROPOSED,
                    DECISION_RETURNED,
                    REMEDY_ENDED,
                    LINKED,
                    NOT_TOLD,
                    NOTE -> true;
            case RECEIVED,
                    CURE_ASKED,
                    SUPPLEMENTED,
                    WRITTEN,
                    ATTACHED,
                    ATTACHMENT_REJECTED,
                    ATTACHMENT_REFUSED,
                    EXTENDED,
                    NOTIFIED,
                    FORWARDED,
                    WITHDRAWN,
                    RECLASSIFIED,
                    DECIDED,
                    REOPENED,
                    ASSIGNED,
                    EXAMINED -> false;
        };
    }
}
