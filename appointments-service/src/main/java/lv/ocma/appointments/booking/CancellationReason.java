package lv.ocma.appointments.booking;

/** Why a visit was cancelled. */
enum CancellationReason {
    ILLNESS,
    PLANS_CHANGED,
    OTHER,
    /** By the rule of the place, which closed while they waited; no customer says that. */
    NOT_SERVED;

    boolean isOfCustomers() {
        return this != NOT_SERVED;
    }
}
