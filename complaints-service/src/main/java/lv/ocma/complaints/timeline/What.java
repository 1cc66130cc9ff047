package lv.ocma.complaints.timeline;

/** What an entry tells of. */
public enum What {
    RECEIVED,
    /** The submitter is to put something right. */
    CURE_ASKED,
    SUPPLEMENTED,
    EXTENDED,
    FORWARDED,
    WITHDRAWN,
    /** Of staff, for staff alone. */
    NOTE;

    public boolean isForStaffAlone() {
        return this == NOTE;
    }
}
