package lv.ocma.appointments.queue;

/** What has become of one service for one person (R4); refused only by who has a reason and a ground (P4). */
public enum ItemOutcome {
    OPEN,
    SERVED,
    /** Somebody else is competent, and the customer was told who (P3). */
    REFERRED,
    REFUSED
}
