package lv.ocma.divisions.hours;

import java.time.Instant;

/**
 * A time without a break in which a place receives: from {@code opens}, included, to {@code closes}, excluded.
 *
 * @param byAppointment only who has booked is received
 */
record Stretch(Instant opens, Instant closes, boolean byAppointment) {

    /** Whether nothing ends and nothing begins between the two. */
    boolean goesOnIn(Stretch next) {
        return closes.equals(next.opens) && byAppointment == next.byAppointment;
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(opens) && moment.isBefore(closes);
    }
}
