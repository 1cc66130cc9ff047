package lv.ocma.platform.mailbox;

/** What becomes of a mail in its mailbox. */
public enum Fate {
    DONE,
    /** People look at it. */
    FOR_PEOPLE,
    /** Waits where it is. */
    STAYS,
    /** Its effect has failed: it waits where it is, and so may those behind it. */
    STUCK
}
