package lv.ocma.gateway.cache;

import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** Where the answer to one key comes from. */
interface Origin {

    /**
     * Ends in bounded time, and fails with the refusal that callers are told.
     *
     * @param tag of what is held, for the service to say that it is still so
     */
    Future<Fetched> fetch(@Nullable String tag);
}
