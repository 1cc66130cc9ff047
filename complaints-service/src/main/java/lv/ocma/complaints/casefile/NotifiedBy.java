package lv.ocma.complaints.casefile;

/** By what somebody counts as notified of an act on a day. */
enum NotifiedBy {
    /** A member of staff has looked into it: nothing else moves that. */
    STAFF,
    /** A message that told of the act, by the rule of its channel or as it was read, collected or handed over (V4). */
    MESSAGE,
    /** The sender of the dispute says so. */
    SENDER,
    /** A refusal is handed over where it is decided. */
    HANDED_OVER
}
