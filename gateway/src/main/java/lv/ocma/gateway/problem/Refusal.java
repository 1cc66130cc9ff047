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

    /**
     * @param headers of the answer, beside the problem
     * @param members of the problem, which its texts may name
     */
    public Refusal(Refused why, Map<String, String> headers, Map<String, ?> members) {
        super(why.slug(), null, false, false);
        this.why = why;
        this.headers = headers;
        this.members = members;
    }

    /** @param allowed the methods that the path takes, as in the header Allow */
    public static Refusal ofMethod(String allowed) {
        return new Refusal(Refused.METHOD_NOT_ALLOWED, Map.of("Allow", allowed), Map.of());
    }

    public Refused why() {
        return why;
    }

    /** What the answer says beside the problem. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What the problem says beyond its texts. */
    public Map<String, ?> members() {
        return members;
    }
}
