package lv.ocma.appointments.waiting;

/** Why a wish has ended. */
enum WishEnd {
    ACCEPTED,
    WITHDRAWN,
    /** Nothing was accepted until its days were over. */
    DAYS_OVER,
    VISIT_CANCELLED,
    /** The visit for which an earlier time was wanted has begun, or its customer is there. */
    VISIT_STARTED
}
