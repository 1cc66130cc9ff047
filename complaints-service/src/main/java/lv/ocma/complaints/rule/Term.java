package lv.ocma.complaints.rule;

/** What the law gives a time for. */
public enum Term {
    /** To answer a submission. */
    REPLY,
    /** The longest that an answer may be put off to, from receipt. */
    REPLY_EXTENDED,
    /** To pass a submission on to the authority that is competent. */
    FORWARDING,
    DISPUTE_DECISION,
    /** The longest that a decision on a dispute may be put off to, from receipt. */
    DISPUTE_DECISION_EXTENDED,
    /** To dispute an act, from the day on which its addressee counts as notified. */
    DISPUTE_BRINGING,
    /** The same where the act did not say where and until when. */
    DISPUTE_BRINGING_UNNAMED,
    /** For the submitter, to put right or add what is missing. */
    CURE
}
