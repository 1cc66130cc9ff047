package lv.ocma.appointments.slot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the office may set about booking ahead, for all places; what places set themselves is in their rules. */
@ConfigMapping(prefix = "ocma.booking")
interface BookingRules {

    /** Distance between the starts of visits, counted from the opening of an interval. */
    @WithDefault("PT15M")
    Duration grid();

    /** Longest window of one search, in days. */
    @WithDefault("92")
    int windowDays();

    /** How many other times are proposed when the wanted one is taken. */
    @WithDefault("5")
    int alternatives();
}
