package lv.ocma.complaints.serviceerror;

/** How the customer learns how to complain (P9). */
enum Notice {
    HANDED_OVER,
    /** With the message of the apology. */
    SENT
}
