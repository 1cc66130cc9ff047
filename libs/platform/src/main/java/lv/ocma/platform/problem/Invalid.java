package lv.ocma.platform.problem;

import java.util.List;
import java.util.Map;

/** 400: the request breaks rules; all that it breaks are named at once. */
public final class Invalid extends Problem {

    private final transient List<Violation> violations;

    public Invalid(Violation... violations) {
        this(List.of(violations));
    }

    public Invalid(List<Violation> violations) {
        super(400, "invalid-request", Map.of());
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
