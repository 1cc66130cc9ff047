package lv.ocma.appointments.booking;

import lv.ocma.platform.security.Caller;

/** Over which way a visit was booked (R1, R2); the same rules hold for all of them. */
public enum Channel {
    CUSTOMER,
    FRONT_END,
    PORTAL,
    STAFF;

    /** As the rules of booking tell them apart. */
    lv.ocma.appointments.rule.Channel ruled() {
        return lv.ocma.appointments.rule.Channel.valueOf(name());
    }

    static Channel of(Caller caller) {
        return switch (caller.kind()) {
            case CUSTOMER -> CUSTOMER;
            case FRONT_END -> FRONT_END;
            case PORTAL -> PORTAL;
            case STAFF -> STAFF;
            case ANONYMOUS, UNLINKED -> throw new IllegalArgumentException("Nobody books who is nobody");
        };
    }
}
