package lv.ocma.platform.problem;

import java.util.Map;
import java.util.Set;

/**
 * Something that the caller did or must know, as problem details of RFC 9457. The slug is declared once, with its status
 * and its texts, in a {@code META-INF/problems.json}; the members become extension members of the answer and fill the
 * placeholders of the text.
 */
public abstract sealed class Problem extends RuntimeException
        permits Conflict,
                Forbidden,
                Gone,
                Invalid,
                NotAcceptable,
                NotFound,
                PreconditionFailed,
                PreconditionRequired,
                Unauthenticated,
                Unavailable,
                Unprocessable {

    /** What each problem says itself (RFC 9457): a member of this name would take its place. */
    private static final Set<String> OWN = Set.of("type", "title", "status", "detail", "instance", "errors");

    private final transient ProblemType type;
    private final transient Map<String, ?> members;

    Problem(int status, String slug, Map<String, ?> members) {
        super(slug);
        this.type = ProblemCatalogue.shared().require(slug, status);
        if (members.keySet().stream().anyMatch(OWN::contains)) {
            throw new IllegalArgumentException(slug + " has a member that each problem has itself");
        }
        this.members = Map.copyOf(members);
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, ?> members() {
        return members;
    }
}
