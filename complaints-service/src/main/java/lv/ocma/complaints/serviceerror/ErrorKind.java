package lv.ocma.complaints.serviceerror;

/** What sort of error it was, for patterns by place and month. */
enum ErrorKind {
    WRONG_ADVICE,
    WRONG_DOCUMENT,
    WRONG_FEE,
    DELAY,
    LOST_DOCUMENT,
    DISCLOSURE,
    CONDUCT,
    OTHER
}
