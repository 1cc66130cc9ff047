package lv.ocma.platform.problem;

import java.util.Map;

/** 409: the state of things does not allow it now. */
public final class Conflict extends Problem {

    public Conflict(String slug) {
        this(slug, Map.of());
    }

    public Conflict(String slug, Map<String, ?> members) {
        super(409, slug, members);
    }
}
