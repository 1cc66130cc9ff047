package lv.ocma.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Time zones that rules are told in. */
public final class Zones {

    /** Opening hours, deadlines and dates in messages are those of Latvia. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private Zones() {}

    /** The date in Latvia. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(RIGA));
    }
}
