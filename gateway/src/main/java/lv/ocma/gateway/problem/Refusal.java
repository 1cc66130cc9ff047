package lv.ocma.gateway.problem;

import java.util.List;
import java.util.Map;
import lv.ocma.platform.problem.Violation;

/** The gateway will not go on with a request. */
public final class Refusal extends RuntimeException {

    private final Refused why;
    private final transient Map<String, String> headers;
    private final transient Map<String, ?> members;
    private final transient List<Violation> violations;

    public Refusal(Refused why) {
        this(why, Map.of(), Map.of());
    }

    /**
     * @param headers of the answer, beside the problem
     * @param members of the problem, which its texts may name
     */
    public Refusal(Refused why, Map<String, String> headers, Map<String, ?> members) {
        this(why, headers, members, List.of());
    }

    private Refusal(Refused why, Map<String, String> headers, Map<String, ?> members, List<Violation> violations) {
        super(why.slug(), null, false, false);
        this.why = why;
        this.headers = headers;
        this.members = members;
        this.violations = violations;
    }

    /** @param violations every rule that the request breaks, as far as the door knows them */
    public static Refusal ofInvalid(List<Violation> violations) {
        return new Refusal(Refused.INVALID_REQUEST, Map.of(), Map.of(), violations);
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

    /** What the problem says beyond its texts. */
    public Map<String, ?> members() {
        return members;
    }

    /** Of an invalid request, else none. */
    public List<Violation> violations() {
        return violations;
    }
}
