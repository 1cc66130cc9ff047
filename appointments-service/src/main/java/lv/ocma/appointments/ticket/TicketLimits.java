package lv.ocma.appointments.ticket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many remote tickets there are at once; how many are asked for from one address is for the gateway to limit. */
@ConfigMapping(prefix = "ocma.tickets")
interface TicketLimits {

    /** At one place, of one client for people who are not signed in. */
    @WithDefault("100")
    int perClient();

    /** Of these, for people who leave no contact: a client that asks for many of them would close the remote queue to all others. */
    @WithDefault("30")
    int withoutContact();
}
