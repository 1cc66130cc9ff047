package lv.ocma.appointments.hold;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the office may set about holds; how many there are from one address is for the gateway to limit. */
@ConfigMapping(prefix = "ocma.holds")
interface HoldRules {

    /** Until a hold ends by itself. */
    @WithDefault("PT10M")
    Duration length();

    /** Live ones of a person, or of an employee, through one client. */
    @WithDefault("3")
    int perPerson();

    /** Live ones of a client for people who are not signed in. */
    @WithDefault("200")
    int perClient();
}
