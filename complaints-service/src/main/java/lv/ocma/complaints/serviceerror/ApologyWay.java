package lv.ocma.complaints.serviceerror;

/** How an apology reaches the customer (P9). */
enum ApologyWay {
    IN_PERSON,
    /** By message to the contact that is known; it also says how to complain. */
    MESSAGE
}
