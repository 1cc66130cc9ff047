package lv.ocma.platform.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored event that the broker has not acknowledged yet. */
record UnsentRow(
        UUID id,
        Aggregate aggregate,
        String type,
        String payload,
        long sequence,
        String dataschema,
        @Nullable String traceparent,
        int shard,
        OffsetDateTime createdAt) {

    /** @param type its topic */
    record Aggregate(String type, String id) {}
}
