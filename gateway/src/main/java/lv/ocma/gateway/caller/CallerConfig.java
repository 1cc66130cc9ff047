package lv.ocma.gateway.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose tokens are taken, and for how long what is known of keys and callers holds. */
@ConfigMapping(prefix = "ocma.gateway.caller")
public interface CallerConfig {

    /** Of the realm; what tokens name as their issuer is what its discovery document says (OpenID Connect Discovery, 4). */
    URI issuerUrl();

    @WithDefault("ocma-api")
    String audience();

    /** Published passwords: true in the local stack only. */
    boolean demoCredentials();

    /** By which clocks may differ. */
    @WithDefault("5s")
    Duration grace();

    Keys keys();

    Proofs proofs();

    /** Addresses of servers before the gateway that end TLS and tell the client's certificate in Client-Cert (RFC 9440); from others it is dropped. */
    Optional<List<String>> certificatesFrom();

    /** The public keys of the realm. */
    interface Keys {

        @WithDefault("5m")
        Duration refresh();

        /** Between two questions, whatever key a token names. */
        @WithDefault("5s")
        Duration pause();

        /** While the realm cannot be asked. Longer than any token lives, so that an outage ends no session by itself. */
        @WithDefault("2h")
        Duration last();
    }

    /** Of RFC 9449. */
    interface Proofs {

        /** A proof is made for one request. */
        @WithDefault("60s")
        Duration age();

        /** How long a spent one is remembered: its age, and by how much the clocks of instances could differ. */
        @WithDefault("5m")
        Duration remembered();
    }
}
