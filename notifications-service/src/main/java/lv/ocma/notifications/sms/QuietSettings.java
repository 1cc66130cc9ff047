package lv.ocma.notifications.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** When no phone is to ring. Local time in Latvia. */
@ConfigMapping(prefix = "ocma.sms.quiet")
public interface QuietSettings {

    @WithDefault("21:00")
    LocalTime from();

    /** The same as from: there are no quiet hours. */
    @WithDefault("08:00")
    LocalTime until();

    /** Quiet from midnight to midnight; empty for none. */
    @WithDefault("SUNDAY")
    Optional<Set<DayOfWeek>> days();
}
