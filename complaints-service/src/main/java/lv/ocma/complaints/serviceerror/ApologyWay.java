package lv.ocma.complaints.serviceerror;

/** How an apology reaches the customer (P9). */
enum ApologyWay {
    /** The notice of how to complain is handed over, or sent to the contact that is known. */
    IN_PERSON,
    /** By message to the contact that is known; it also says how to complain. */
    MESSAGE
}
