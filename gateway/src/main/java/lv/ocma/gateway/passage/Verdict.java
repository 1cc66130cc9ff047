package lv.ocma.gateway.passage;

import io.vertx.core.Future;

/** What a gate makes of a request that it does not refuse. */
public enum Verdict {
    /** It goes on to the next gate. */
    ON,
    /** The gate has answered it, or will. */
    ANSWERED;

    private static final Future<Verdict> GOES_ON = Future.succeededFuture(ON);
    private static final Future<Verdict> IS_ANSWERED = Future.succeededFuture(ANSWERED);

    public static Future<Verdict> on() {
        return GOES_ON;
    }

    public static Future<Verdict> answered() {
        return IS_ANSWERED;
    }
}
