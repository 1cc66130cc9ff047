package lv.ocma.appointments.steering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for steering the day at all places. */
@ConfigMapping(prefix = "ocma.steering")
interface SteeringSettings {

    /** By how many minutes a place has to run later than customers were told last, for them to be told again. */
    @WithDefault("15")
    int lateStepMinutes();
}
