package lv.ocma.appointments.booking;

/** Why a customer does not come. */
enum CancellationReason {
    ILLNESS,
    PLANS_CHANGED,
    OTHER
}
