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
    /** Of staff, for staff alone. */
    NOTE;

    public boolean isForStaffAlone() {
        return this == NOTE;
    }
}
