package lv.ocma.gateway.client;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.gateway.caller.ApiKeys;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What this instance knows of all clients, in memory: seconds old while the store is there, as old as the store has been away otherwise. Origins of the
 * configuration hold in any case.
 */
@Singleton
public class Clients implements ApiKeys {

    private final Set<String> configured;
    private final Set<String> usedKeys = ConcurrentHashMap.newKeySet();
    private volatile Snapshot known = Snapshot.EMPTY;

    Clients(GatewayConfig config) {
        this.configured = Set.copyOf(config.origins().orElseGet(java.util.List::of));
        configured.forEach(origin -> {
            if (!Origins.isOne(origin, true)) {
                throw new IllegalArgumentException("An origin is configured that is none: " + origin);
            }
        });
    }

    /** @param origin as a browser writes it */
    public boolean hasOrigin(String origin) {
        return configured.contains(origin) || known.origins().contains(origin);
    }

    /** @param client its id in Keycloak, registered or not */
    public ClientLimits limitsOf(String client) {
        return known.limits().getOrDefault(client, ClientLimits.DEFAULT);
    }

    @Override
    public Future<@Nullable String> clientOf(String key) {
        var now = known;
        if (now.mark() < 0) {
            return Future.failedFuture(new Refusal(Refused.SERVICE_UNAVAILABLE));
        }
        var written = KeyText.read(key);
        var found = written == null ? null : now.key(written);
        if (found == null) {
            return Future.succeededFuture(null);
        }
        usedKeys.add(found.id());
        return Future.succeededFuture(found.client());
    }

    Snapshot known() {
        return known;
    }

    void know(Snapshot newer) {
        known = newer;
    }

    /** Ids of keys that have been used since this was asked before. */
    Set<String> takeUsedKeys() {
        var taken = Set.copyOf(usedKeys);
        usedKeys.removeAll(taken);
        return taken;
    }
}
