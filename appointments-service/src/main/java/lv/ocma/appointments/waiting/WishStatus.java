package lv.ocma.appointments.waiting;

import java.util.EnumSet;
import java.util.Set;

/** The life of a wish: it waits, is offered a time, waits on or rests where nobody answers, and ends once. */
enum WishStatus {
    WAITING,
    OFFERED,
    /** Its customer has not answered some offers in a row; it keeps its place in the line. */
    RESTING,
    ENDED;

    Set<WishStatus> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(OFFERED, ENDED);
            case OFFERED -> EnumSet.of(WAITING, RESTING, ENDED);
            case RESTING -> EnumSet.of(WAITING, ENDED);
            case ENDED -> EnumSet.noneOf(WishStatus.class);
        };
    }

    boolean mayBecome(WishStatus other) {
        return next().contains(other);
    }
}
