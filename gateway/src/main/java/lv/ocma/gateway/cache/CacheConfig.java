package lv.ocma.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator decides about answers that are kept. */
@ConfigMapping(prefix = "ocma.gateway.cache")
public interface CacheConfig {

    /** Of all answers together, with their compressed forms; none are kept if it is 0. */
    @WithDefault("64M")
    MemorySize size();

    /** A longer body is not kept. */
    @WithDefault("1M")
    MemorySize answer();

    /** The service whose public reads are kept, as in the routes: one that tells its changes. */
    @WithDefault("divisions")
    String service();

    /** What the names of its topics begin with. */
    @WithDefault("ocma.divisions.")
    String topics();

    /** For how long a kept answer is good while nobody can know whether something has changed, as Kafka is away. */
    @WithDefault("5s")
    Duration unheard();

    /** Longest that an answer past its time is given while a newer one is fetched, where its service allows it at all. */
    @WithDefault("30s")
    Duration staleMeanwhile();

    /** Longest that an answer past its time stands in for a service that is away, where its service allows it at all. */
    @WithDefault("10m")
    Duration staleOnError();

    /** Callers who may wait for one answer that is being fetched; more ask for themselves. */
    @WithDefault("1000")
    int waiting();
}
