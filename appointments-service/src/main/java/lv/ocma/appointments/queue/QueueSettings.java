package lv.ocma.appointments.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for the queues of all places. */
@ConfigMapping(prefix = "ocma.queue")
interface QueueSettings {

    /** For how many days visits are entered from paper: systems may come back only after a night, or after the longest row of holidays. */
    @WithDefault("7")
    int paperDays();
}
