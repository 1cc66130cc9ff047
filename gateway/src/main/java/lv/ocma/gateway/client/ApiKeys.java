package lv.ocma.gateway.client;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Whose a key is that a request brings in {@code X-Api-Key}. */
public interface ApiKeys {

    /** @return id of the client, null of a key that is none or not valid any more; fails where the registry was never reached */
    Future<@Nullable String> clientOf(String key);
}
