package lv.ocma.gateway.caller;

import lv.ocma.gateway.passage.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param client whose software it is; null where it has not said so
 * @param person on whose behalf, a UUID; null where nobody has signed in
 * @param address where the request came from
 */
public record Caller(@Nullable String client, @Nullable String person, String address) {

    /** Key in the data of the routing context. */
    private static final String KEY = "caller";

    public static Caller of(Passage passage) {
        Caller known = passage.context().get(KEY);
        if (known != null) {
            return known;
        }
        var remote = passage.request().remoteAddress();
        return new Caller(null, null, remote == null ? "unknown" : remote.hostAddress());
    }
}
