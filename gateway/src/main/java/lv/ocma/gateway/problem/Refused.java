package lv.ocma.gateway.problem;

import java.util.Locale;

/** Why a request gets an answer of the gateway itself: all that it can say, each a declared problem. */
public enum Refused {
    AMBIGUOUS_PATH,
    BAD_GATEWAY,
    DEMO_CREDENTIALS_REFUSED,
    GATEWAY_TIMEOUT,
    HEADERS_TOO_LARGE,
    INSUFFICIENT_SCOPE,
    INTERNAL_ERROR,
    INVALID_REQUEST,
    MALFORMED_REQUEST,
    METHOD_NOT_ALLOWED,
    NOT_FOUND,
    ORIGIN_NOT_REGISTERED,
    OVERLOADED,
    PAYLOAD_TOO_LARGE,
    PROOF_OF_POSSESSION,
    QUOTA_EXCEEDED,
    REQUEST_TIMEOUT,
    SERVICE_UNAVAILABLE,
    TOO_MANY_AT_ONCE,
    TOO_MANY_REQUESTS,
    UNAUTHENTICATED,
    UNKNOWN_API_KEY,
    UNSUPPORTED_MEDIA_TYPE,
    UPGRADE_REFUSED,
    URI_TOO_LONG;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
