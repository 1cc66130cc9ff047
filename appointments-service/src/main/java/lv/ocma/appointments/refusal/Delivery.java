package lv.ocma.appointments.refusal;

/** How a written refusal reached its addressee; by the first the time to dispute it runs. */
enum Delivery {
    /** At the counter, by who decided. */
    HANDED_OVER,
    /** A copy by message, to the address that was left or named. */
    EMAIL,
    /** A copy by letter, which the office sends itself; the sheets show where to. */
    POST
}
