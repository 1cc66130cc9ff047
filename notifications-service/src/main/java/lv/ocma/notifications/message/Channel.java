package lv.ocma.notifications.message;

/** Over which channels messages leave. */
public enum Channel {
    EMAIL,
    SMS,
    /** On paper, printed and posted by the office's print shop. */
    LETTER,
    /** Kept for the person to read when they sign in. */
    INBOX,
    /** The official electronic address of the person or company. */
    E_ADDRESS
}
