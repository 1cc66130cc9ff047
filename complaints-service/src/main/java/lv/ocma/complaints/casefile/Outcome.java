package lv.ocma.complaints.casefile;

/** What the office came to. That a case was withdrawn or forwarded is its status, not an outcome. */
enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    REJECTED,
    INADMISSIBLE,
    /** Of what is neither right nor wrong: a request for information, a proposal. */
    ANSWERED
}
