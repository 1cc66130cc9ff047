package lv.ocma.notifications.eaddress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The adapter of official electronic addresses. Without a URL there is no such channel. */
@ConfigMapping(prefix = "ocma.e-address")
public interface EAddressSettings {

    /** Where its operations begin, without a slash at the end. */
    Optional<URI> url();

    /** Sent as a bearer token. */
    Optional<String> token();

    @WithDefault("5s")
    Duration connectTimeout();

    /** Until it has answered. */
    @WithDefault("30s")
    Duration answerTimeout();

    /** How often it is asked what became of messages. */
    @WithDefault("30s")
    Duration receiptsEvery();

    /** Messages on their way at once, from one instance. */
    @WithDefault("4")
    int connections();

    /** How many it takes a second from all instances together; 0 where there is no bound. */
    @WithDefault("0")
    int perSecond();
}
