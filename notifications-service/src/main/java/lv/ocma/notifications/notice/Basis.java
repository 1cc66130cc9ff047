package lv.ocma.notifications.notice;

/** From what the date is counted on which somebody counts as notified. */
public enum Basis {
    SENT,
    /** As an outgoing document. */
    REGISTERED,
    /** Handed to the post. */
    POSTED,
    /** Recorded by staff: it was read, on that day. */
    READ,
    /** Recorded by staff: it was collected at the post or the office. */
    COLLECTED,
    /** Recorded by staff: it was handed over in person. */
    HANDED_OVER;

    /** Somebody saw that the person has it, whatever a mail server says later. */
    public boolean isRecorded() {
        return this == READ || this == COLLECTED || this == HANDED_OVER;
    }
}
