package lv.ocma.platform.problem;

import java.util.Map;

/** 428: a change must say which version it changes. */
public final class PreconditionRequired extends Problem {

    public PreconditionRequired(String slug) {
        this(slug, Map.of());
    }

    public PreconditionRequired(String slug, Map<String, ?> members) {
        super(428, slug, members);
    }
}
