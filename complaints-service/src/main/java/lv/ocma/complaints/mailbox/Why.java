package lv.ocma.complaints.mailbox;

/** Why a mail is no case: people look at it in the folder to which it was put. */
enum Why {
    AUTOMATIC,
    REPORT,
    INVITATION,
    SPAM,
    /** From an address of the office. */
    OWN,
    /** From no address that could be answered. */
    NOBODY,
    /** Neither a word nor a file. */
    EMPTY,
    /** One of very many from the same sender. */
    FLOOD,
    HUGE,
    BROKEN
}
