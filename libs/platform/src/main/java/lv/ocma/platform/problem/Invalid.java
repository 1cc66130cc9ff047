package lv.ocma.platform.problem;

import java.util.List;
import java.util.Map;

/** 400: the request breaks rules; all that it breaks are named at once, the first hundred where there are more. */
public final class Invalid extends Problem {

    /** Who sends a wrong thing a thousand times learns it from fewer. */
    public static final int MOST = 100;

    private final transient List<Violation> violations;

    public Invalid(Violation... violations) {
        this(List.of(violations));
    }

    public Invalid(List<Violation> violations) {
        super(400, "invalid-request", Map.of());
        this.violations = violations.stream().limit(MOST).toList();
    }

    public List<Violation> violations() {
        return violations;
    }
}
