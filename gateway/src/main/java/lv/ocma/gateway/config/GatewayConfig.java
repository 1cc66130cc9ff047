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

    Breaker breaker();

    Repeats repeats();

    interface ServiceConfig {

        /** Each takes its turn; a request that may be repeated is repeated at the next one. */
        List<URI> addresses();
    }

    interface RouteConfig {

        String service();

        /** From the request sent to the first byte of the answer. */
        @WithDefault("10s")
        Duration timeout();

        /** From the request to the last byte of the answer, whoever is the slower one; event streams have no end. */
        @WithDefault("60s")
        Duration total();

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

        /** Requests at work at the same time; more are turned away at once. */
        @WithDefault("1000")
        int inFlight();

        /** Memory for the bodies of requests that are held, all together. */
        @WithDefault("48M")
        MemorySize held();

        /** Time for the head of a request, from its first octet; then the connection is closed. */
        @WithDefault("10s")
        Duration headTime();

        /** Time for the body of a request, and beyond it as many octets a second. */
        @WithDefault("10s")
        Duration bodyTime();

        @WithDefault("4K")
        MemorySize bodyRate();

        /** Time for the rest of an answer that is all there and waits for its caller to read on (HTTP/2). */
        @WithDefault("60s")
        Duration unreadTime();

        /** Connections of all callers together, silent ones included; more are closed at once. */
        @WithDefault("8192")
        int connections();
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

        /** Event streams to one address of a service. */
        @WithDefault("256")
        int streams();
    }

    /** When an address of a service is left out. */
    interface Breaker {

        /** Attempts to connect, one after the other, that failed. */
        @WithDefault("5")
        int inARow();

        /** Within it, failures are set against all requests. */
        @WithDefault("10s")
        Duration window();

        /** Requests within the window below which no share is taken. */
        @WithDefault("20")
        int least();

        @WithDefault("0.5")
        double share();

        /** Before an address that is left out is probed; doubles each time. */
        @WithDefault("1s")
        Duration pause();

        @WithDefault("30s")
        Duration longestPause();
    }

    /** How many requests to a service may be repeated. */
    interface Repeats {

        @WithDefault("10s")
        Duration window();

        /** Of the requests within the window. */
        @WithDefault("0.1")
        double share();

        /** Beside the share, so that a quiet service is served as well. */
        @WithDefault("20")
        int few();
    }
}
