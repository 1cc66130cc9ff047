package lv.ocma.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator decides about the door: where the services are, which paths lead to them, and the limits. */
@ConfigMapping(prefix = "ocma.gateway")
public interface GatewayConfig {

    /** The address that callers use, without a trailing slash. */
    URI publicUrl();

    Map<String, ServiceConfig> services();

    /** By path prefix of whole segments; the longest one that fits decides. */
    Map<String, RouteConfig> routes();

    Limits limits();

    Pool pool();

    /** Of every route that says nothing else. */
    @WithDefault("readable")
    Validation validation();
    /** Of pages that may read answers whatever is registered, e.g. {@code https://example.lv}; also those of this machine, with http. */
    Optional<List<String>> origins();

    /** Whether pages on the machine of a developer can be registered: for a local stack alone. */
    @WithDefault("false")
    boolean localOrigins();

    /** How often an instance looks for what others have registered. */
    @WithDefault("2s")
    Duration clientsEvery();

    interface ServiceConfig {

        /** Each takes its turn; a request that may be repeated is repeated at the next one. */
        List<URI> addresses();
    }

    interface RouteConfig {

        String service();

        /** From the request sent to the first byte of the answer. */
        @WithDefault("10s")
        Duration timeout();

        @WithDefault("1M")
        MemorySize bodyLimit();

        Optional<Validation> validation();
    }

    interface Limits {

        /** Characters of path and query. */
        @WithDefault("4096")
        int target();

        /** Characters of all headers together, as they are on the wire. */
        @WithDefault("16384")
        int headers();
    }

    /** Connections to one address of a service. */
    interface Pool {

        @WithDefault("64")
        int size();

        /** Requests that may wait for a connection before others are turned away. */
        @WithDefault("256")
        int waiting();

        @WithDefault("2s")
        Duration connectTimeout();

        /** Shorter than what the services keep an idle connection for, so that it is the gateway that closes it. */
        @WithDefault("30s")
        Duration keepAlive();

        /** An answer that stands still for so long in the middle is broken off. */
        @WithDefault("60s")
        Duration stall();
    }
}
