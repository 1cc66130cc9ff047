package lv.ocma.appointments.slot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the office may set about booking ahead. */
@ConfigMapping(prefix = "ocma.booking")
interface BookingRules {

    /** Distance between the starts of visits, counted from the opening of an interval. */
    @WithDefault("PT15M")
    Duration grid();

    /** Furthest day that can be booked, counted from today. */
    @WithDefault("60")
    int horizonDays();

    /** Longest window of one search, in days. */
    @WithDefault("92")
    int windowDays();

    /** How many other times are proposed when the wanted one is taken. */
    @WithDefault("5")
    int alternatives();
}
