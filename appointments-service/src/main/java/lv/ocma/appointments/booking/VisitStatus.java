package lv.ocma.appointments.booking;

import java.util.EnumSet;
import java.util.Set;

/**
 * The life of a visit: booked, perhaps moved, then kept, missed or cancelled. Ends never change again. A parked visit waits
 * outside the queue, e.g. for a missing paper; a contact may only be ended after the customer is there (P10).
 */
public enum VisitStatus {
    BOOKED,
    CHECKED_IN,
    CALLED,
    SERVING,
    PARKED,
    SERVED,
    REFUSED,
    CONTACT_ENDED,
    CANCELLED,
    MISSED;

    public Set<VisitStatus> next() {
        return switch (this) {
            case BOOKED -> EnumSet.of(CHECKED_IN, CANCELLED, MISSED);
            case CHECKED_IN -> EnumSet.of(CALLED, CONTACT_ENDED, CANCELLED, MISSED);
            case CALLED -> EnumSet.of(SERVING, CHECKED_IN, PARKED, CONTACT_ENDED, MISSED);
            case SERVING -> EnumSet.of(SERVED, REFUSED, PARKED, CHECKED_IN, CONTACT_ENDED);
            case PARKED -> EnumSet.of(CALLED, CONTACT_ENDED, CANCELLED, MISSED);
            case SERVED, REFUSED, CONTACT_ENDED, CANCELLED, MISSED -> EnumSet.noneOf(VisitStatus.class);
        };
    }

    public boolean mayBecome(VisitStatus other) {
        return next().contains(other);
    }
}
