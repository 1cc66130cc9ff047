package lv.ocma.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is relayed and kept; the defaults are meant to stay. */
@ConfigMapping(prefix = "ocma.outbox")
interface OutboxSettings {

    /** False where something else relays, Debezium for instance. */
    @WithDefault("true")
    boolean relay();

    /** How long a commit of another instance may wait to be seen. */
    @WithDefault("75ms")
    Duration poll();

    /** A relay that was killed is replaced after this time. At least three times {@link #delivery()}. */
    @WithDefault("10s")
    Duration lease();

    /** How long the producer tries to deliver one record before the relay starts over. */
    @WithDefault("3s")
    Duration delivery();

    /** Rows of one shard in a round. */
    @WithDefault("64")
    int rowsPerShard();

    /** Characters of payload in a round: the relay's share of the heap. */
    @WithDefault("4000000")
    long payloadPerRound();

    /** Days that sent rows are kept, to look things up. */
    @WithDefault("3")
    int keepDays();

    /** Days for which there are partitions ahead. */
    @WithDefault("14")
    int daysAhead();
}
