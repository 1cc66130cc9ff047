package lv.ocma.gateway.client;

import org.jspecify.annotations.Nullable;

/** What a client may ask for beside the default, which holds where a value is null. */
public record ClientLimits(
        @Nullable Integer requestsPerMinute, @Nullable Integer requestsPerDay) {

    static final ClientLimits DEFAULT = new ClientLimits(null, null);
}
