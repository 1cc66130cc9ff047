package lv.ocma.gateway.client;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that was registered at one moment.
 *
 * @param mark of the last change in it
 */
record Snapshot(long mark, Set<String> origins, Map<String, ClientLimits> limits, Map<String, Key> keys) {

    static final Snapshot EMPTY = new Snapshot(-1, Set.of(), Map.of(), Map.of());

    /** A key that is valid. */
    record Key(String id, String digest, String client) {

        boolean is(KeyText written) {
            return digest.equals(written.digest());
        }
    }

    static Snapshot of(long mark, List<Client> clients, List<Key> keys) {
        return new Snapshot(
                mark,
                clients.stream().flatMap(client -> client.origins().stream()).collect(Collectors.toUnmodifiableSet()),
                clients.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Client::id,
                                client -> new ClientLimits(client.requestsPerMinute(), client.requestsPerDay()))),
                keys.stream().collect(Collectors.toUnmodifiableMap(Key::id, Function.identity())));
    }

    /** Null of a key that is none, or not valid any more. */
    @Nullable
    Key key(KeyText written) {
        var known = keys.get(written.id());
        return known != null && known.is(written) ? known : null;
    }
}
