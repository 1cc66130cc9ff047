package lv.ocma.appointments.limit;

/** Which limit one more visit would break. */
public sealed interface Breach {

    /** One person has as many visits as one may have at a time. */
    record Visits(int limit) implements Breach {}

    /** One person has as many visits for the service as one may have at a time. */
    record OfService(String service, int limit) implements Breach {}

    /** There is a visit for the same service on the same day. */
    record SameDay(String service) implements Breach {}
}
