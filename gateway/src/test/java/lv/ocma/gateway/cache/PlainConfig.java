package lv.ocma.gateway.cache;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Settings for where there is no container. */
record PlainConfig(Duration unheard, int waiting) implements CacheConfig {

    @Override
    public MemorySize size() {
        return new MemorySize(BigInteger.valueOf(1 << 20));
    }

    @Override
    public MemorySize answer() {
        return size();
    }

    @Override
    public String service() {
        return "divisions";
    }

    @Override
    public String topics() {
        return "any.";
    }

    @Override
    public Duration staleMeanwhile() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration staleOnError() {
        return Duration.ofMinutes(10);
    }
}
