package lv.ocma.gateway.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator says of a client; its members are those of {@link Client}. */
record Registration(
        String name,
        String contactEmail,
        List<String> origins,
        @Nullable Integer requestsPerMinute,
        @Nullable Integer requestsPerDay) {}
