package lv.ocma.gateway;

import java.util.Map;

/** The gateway will not go on with a request. */
final class Refusal extends RuntimeException {

    private final Refused why;
    private final transient Map<String, String> headers;

    Refusal(Refused why) {
        this(why, Map.of());
    }

    private Refusal(Refused why, Map<String, String> headers) {
        super(why.slug(), null, false, false);
        this.why = why;
        this.headers = headers;
    }

    /** @param allowed the methods that the path takes, as in the header Allow */
    static Refusal ofMethod(String allowed) {
        return new Refusal(Refused.METHOD_NOT_ALLOWED, Map.of("Allow", allowed));
    }

    Refused why() {
        return why;
    }

    /** What the answer says beside the problem. */
    Map<String, String> headers() {
        return headers;
    }
}
