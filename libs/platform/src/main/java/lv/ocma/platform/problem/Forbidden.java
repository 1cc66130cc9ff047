package lv.ocma.platform.problem;

import java.util.List;
import java.util.Map;

/** 403: the caller is known and may not do this; for staff also an object of another division, and then which of those that they named. */
public final class Forbidden extends Problem {

    /** Who names a thousand places learns it from fewer. */
    private static final int MOST = 100;

    private final transient List<Violation> violations;

    public Forbidden(String slug) {
        this(slug, Map.of());
    }

    public Forbidden(String slug, Map<String, ?> members) {
        super(403, slug, members);
        violations = List.of();
    }

    /** @param violations of members of the body, which tell nobody more than the caller has sent */
    public Forbidden(String slug, List<Violation> violations) {
        super(403, slug, Map.of());
        this.violations = violations.stream().limit(MOST).toList();
    }

    public List<Violation> violations() {
        return violations;
    }
}
