package lv.ocma.platform.problem;

import java.util.Map;

/** 503: a part that this operation cannot do without is away. */
public final class Unavailable extends Problem {

    public Unavailable(String slug) {
        this(slug, Map.of());
    }

    public Unavailable(String slug, Map<String, ?> members) {
        super(503, slug, members);
    }
}
