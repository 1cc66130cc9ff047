package lv.ocma.gateway.problem;

import java.util.Map;

/** The gateway will not go on with a request. */
public final class Refusal extends RuntimeException {

    private final Refused why;
    private final transient Map<String, String> headers;
    private final transient Map<String, ?> members;

    public Refusal(Refused why) {
        this(why, Map.of(), Map.of());
    }

    private Refusal(Refused why, Map<String, String> headers, Map<String, ?> members) {
        super(why.slug(), null, false, false);
        this.why = why;
        this.headers = headers;
        this.members = members;
    }

    /** @param allowed the methods that the path takes, as in the header Allow */
    public static Refusal ofMethod(String allowed) {
        return new Refusal(Refused.METHOD_NOT_ALLOWED, Map.of("Allow", allowed), Map.of());
    }

    /** @param seconds after which it is worth another try, as in the header Retry-After */
    public static Refusal later(Refused why, String seconds, Map<String, ?> members) {
        return new Refusal(why, Map.of("Retry-After", seconds), members);
    }

    public Refused why() {
        return why;
    }

    /** What the answer says beside the problem. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What the problem says beside its text. */
    public Map<String, ?> members() {
        return members;
    }
}
