package lv.ocma.appointments.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The rules of the office, for every channel and every place that has set none of its own. */
@ConfigMapping(prefix = "ocma.booking-rules")
interface RuleDefaults {

    /** For how long a counter rests after each visit. */
    @WithDefault("PT0S")
    Duration buffer();

    /** How long before its start a visit is booked at the latest. */
    @WithDefault("PT0S")
    Duration shortestNotice();

    /** Furthest day that can be booked, counted from today. */
    @WithDefault("60")
    int furthestDays();
}
