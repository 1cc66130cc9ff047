package lv.ocma.gateway.client;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A key that is valid, without its secret, which nobody knows but its holder.
 *
 * @param id public part of the key
 * @param lastUsed day in UTC; null before the first use
 */
record ApiKey(
        String id,
        String client,
        Instant createdAt,
        @Nullable LocalDate lastUsed) {

    /** It never changes, so its holder's entity tag is always this one. */
    static final long VERSION = 1;
}
