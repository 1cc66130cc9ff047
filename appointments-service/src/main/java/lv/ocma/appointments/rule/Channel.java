package lv.ocma.appointments.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lv.ocma.platform.security.Caller;

/** Over which way a time is asked for, as rules of booking tell them apart; the live queue books nothing, but capacity may be kept for it. */
public enum Channel {
    CUSTOMER,
    PORTAL,
    FRONT_END,
    STAFF,
    LIVE_QUEUE;

    /** Over which one can book. */
    public static final List<Channel> BOOKING = List.of(CUSTOMER, PORTAL, FRONT_END, STAFF);

    /** Who holds nothing but a manage token came through a front end. */
    public static Channel of(Caller caller) {
        return switch (caller.kind()) {
            case CUSTOMER -> CUSTOMER;
            case PORTAL -> PORTAL;
            case FRONT_END, ANONYMOUS, UNLINKED -> FRONT_END;
            case STAFF -> STAFF;
        };
    }

    public static Optional<Channel> named(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel.name().equals(name))
                .findFirst();
    }
}
