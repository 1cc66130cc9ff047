package lv.ocma.gateway.forward;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;

/** What the failures of the proxy and client libraries mean. */
final class Failures {

    private Failures() {}

    /** The library resets for two reasons: the caller's part breaks off, which it names, or the service took no more of the body. */
    static boolean isOfTheCaller(Throwable failure) {
        return failure instanceof StreamResetException && failure.getCause() != null;
    }

    /**
     * A connection that the service has closed meanwhile fails on use, as a stream that was reset where the body was still
     * being written.
     */
    static boolean isConnectionLost(Throwable failure) {
        return failure instanceof IOException
                || failure instanceof HttpClosedException
                || (failure instanceof StreamResetException && !isOfTheCaller(failure));
    }

    /** All places are taken, which tells of the many that ask and not of the address. */
    static boolean isOfTheCrowd(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException;
    }
}
