package lv.ocma.appointments.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** What the office may set about how many live visits one person may have: those that are booked or going on. */
@ConfigMapping(prefix = "ocma.booking.limits")
interface LimitRules {

    /** Visits in all of one person, and of one contact of somebody who is not signed in with one client. */
    @WithDefault("6")
    int visits();

    /** Visits for one service, where {@link #services} says nothing of it. */
    @WithDefault("3")
    int visitsForOneService();

    /** Visits for one service on one day: the second is taken for a mistake. */
    @WithDefault("1")
    int visitsForOneServiceOnOneDay();

    /** Visits for a service, by its id. */
    Map<String, Integer> services();
}
