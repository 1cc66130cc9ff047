package lv.ocma.notifications.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long is waited for what when messages are sent; the defaults are meant to stay. */
@ConfigMapping(prefix = "ocma.messages")
interface MessageSettings {

    /** A sending process that has died is replaced after this time; one that lives renews its loans three times as often. */
    @WithDefault("30s")
    Duration lease();

    /** Before the second attempt; doubled before each further one. */
    @WithDefault("15s")
    Duration firstDelay();

    @WithDefault("1h")
    Duration longestDelay();

    /** A provider that has failed again and again is tried out so often. */
    @WithDefault("10s")
    Duration longestPause();

    /** How long it is tried to send a message (RFC 5321 asks for at least 4 to 5 days). */
    @WithDefault("5d")
    Duration patience();

    /** How long a letter may wait for the print room. */
    @WithDefault("30d")
    Duration patienceOfPaper();
}
