package lv.ocma.platform.problem;

import java.util.Map;

/** 403: the caller is known and may not do this; for staff also an object of another division. */
public final class Forbidden extends Problem {

    public Forbidden(String slug) {
        this(slug, Map.of());
    }

    public Forbidden(String slug, Map<String, ?> members) {
        super(403, slug, members);
    }
}
