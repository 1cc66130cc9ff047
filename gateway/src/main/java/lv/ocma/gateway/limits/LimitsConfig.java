package lv.ocma.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What an operator decides about how often callers may ask. */
@ConfigMapping(prefix = "ocma.gateway.limits")
interface LimitsConfig {

    /** Of callers who do not say whose software they use: by address, an IPv6 address by its network. */
    Kind address();

    /** Of each client. */
    Kind client();

    /** Of each person who has signed in, whatever software they use. */
    Rate person();

    /** By client id; what is not said is as for every client. */
    Map<String, Own> clients();

    /** Instances that run at most: among so many a quota is shared while they can't meet. */
    @WithDefault("2")
    int instances();

    /** Clients, persons and addresses that an instance remembers. */
    @WithDefault("20000")
    int accounts();

    /** How long the store may take before each instance goes on alone. */
    @WithDefault("1s")
    Duration patience();

    /** After how long without a word from an instance nobody waits any more for what it holds. */
    @WithDefault("3s")
    Duration holdFor();

    interface Rate {

        long quota();

        Duration window();
    }

    interface Kind extends Rate {

        /** 0: no limit of the day. */
        long day();

        int atOnce();
    }

    interface Own {

        OptionalLong quota();

        Optional<Duration> window();

        OptionalLong day();

        OptionalInt atOnce();
    }
}
