package lv.ocma.gateway.upstream;

/** How a request to an address ended, as far as it tells something of the address. */
public enum Outcome {
    /** It answered, be it with a refusal or with a mistake of its own. */
    ANSWERED,
    /** It broke off, took too long, or said itself that it can't serve now (502, 503, 504). */
    FAILED,
    /** No connection could be made. */
    UNREACHABLE,
    /** The caller brought the end about, or the address was never asked. */
    NOTHING;

    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    /** By 502, 503 and 504 a service says of itself, or of what it depends on, that it can't serve now. */
    public static Outcome ofStatus(int status) {
        return status >= BAD_GATEWAY && status <= GATEWAY_TIMEOUT ? FAILED : ANSWERED;
    }
}
