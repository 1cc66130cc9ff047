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
    FORWARDED,
    WITHDRAWN,
    /** Of staff, for staff alone. */
    NOTE;

    public boolean isForStaffAlone() {
        return this == NOTE;
    }
}
