package lv.ocma.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API shows of the registry. */
final class Views {

    private Views() {}

    /** A collection as every list answers it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Page<T>(List<T> items, @Nullable String next) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ClientView(
            String id,
            String name,
            String contactEmail,
            List<String> origins,
            @Nullable Integer requestsPerMinute,
            @Nullable Integer requestsPerDay,
            Instant createdAt,
            Instant changedAt) {

        static ClientView of(Client client) {
            return new ClientView(
                    client.id(),
                    client.name(),
                    client.contactEmail(),
                    client.origins(),
                    client.requestsPerMinute(),
                    client.requestsPerDay(),
                    client.createdAt(),
                    client.changedAt());
        }
    }

    /** @param lastUsed day in UTC; null before the first use */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ApiKeyView(
            String id,
            String client,
            Instant createdAt,
            @Nullable String lastUsed) {

        static ApiKeyView of(ApiKey key) {
            var day = key.lastUsed();
            return new ApiKeyView(key.id(), key.client(), key.createdAt(), day == null ? null : day.toString());
        }
    }

    /** @param key whole, shown this once */
    record NewApiKeyView(String id, String client, Instant createdAt, String key) {}
}
