package lv.ocma.gateway.caller;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Keys by which a client says who it is where no token is needed. They open nothing. */
public interface ApiKeys {

    /** @return the client whose key this is; null where it is nobody's any more or never was; fails where that cannot be found out */
    Future<@Nullable String> clientOf(String key);
}
