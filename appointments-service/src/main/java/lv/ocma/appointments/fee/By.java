package lv.ocma.appointments.fee;

import java.time.Instant;
import java.util.Objects;
import lv.ocma.platform.security.Caller;

/**
 * Which employee did something to a fee, and when it was recorded.
 *
 * @param employee subject of the token
 */
record By(String employee, Instant at) {

    static By of(Caller caller, Instant now) {
        return new By(Objects.requireNonNull(caller.subject(), "an employee"), now);
    }
}
