package lv.ocma.gateway.problem;

import java.util.Locale;

/** Why a request gets an answer of the gateway itself: all that it can say, each a declared problem. */
public enum Refused {
    AMBIGUOUS_PATH,
    BAD_GATEWAY,
    GATEWAY_TIMEOUT,
    HEADERS_TOO_LARGE,
    INTERNAL_ERROR,
    MALFORMED_REQUEST,
    METHOD_NOT_ALLOWED,
    NOT_FOUND,
    OVERLOADED,
    PAYLOAD_TOO_LARGE,
    REQUEST_TIMEOUT,
    SERVICE_UNAVAILABLE,
    UPGRADE_REFUSED,
    URI_TOO_LONG;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
