package lv.ocma.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** What a service has answered to a read. */
sealed interface Fetched {

    /** A 200 that may be kept, and all of it is here. */
    record Whole(MultiMap headers, Buffer body) implements Fetched {}

    /** A 304 to what is held. */
    record Unchanged(MultiMap headers) implements Fetched {}

    /** Nothing that is kept, by its head or as more of it has come than is kept; the rest waits at its connection, paused. */
    record Passing(int status, MultiMap headers, Buffer begun, HttpClientResponse rest) implements Fetched {

        /** Nobody wants it any more. */
        void drop() {
            rest.request().reset();
        }
    }
}
