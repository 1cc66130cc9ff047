package lv.ocma.notifications.letter;

/** Which of the messages that are due leave first. Within one priority each sender gets its share. */
public enum Priority {
    /** Somebody waits for it now, or it is of use for minutes. */
    URGENT,
    NORMAL,
    /** Goes to many, or reminds of what is known. */
    BULK
}
