package lv.ocma.complaints.reminder;

/** Whose turn it is to see to it that a case is answered in time, in this order; each is told once for a last day. */
enum Stage {
    EXAMINER,
    SUPERIOR,
    MANAGER,
    /** The last day has passed: superior and manager are told. */
    OVERDUE
}
