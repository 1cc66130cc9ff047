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
    NOTHING
}
