package lv.ocma.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Time zones that rules are told in. */
public final class Zones {

    /** Opening hours, deadlines and dates in messages are those of Latvia. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private Zones() {}

    /** The moment by the clocks of Latvia, as the API tells it. */
    public static OffsetDateTime inRiga(Instant moment) {
        return moment.atZone(RIGA).toOffsetDateTime();
    }

    /** The date in Latvia. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(RIGA));
    }
}
