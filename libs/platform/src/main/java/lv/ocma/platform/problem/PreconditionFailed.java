package lv.ocma.platform.problem;

import java.util.Map;

/** 412: the caller has seen an older version than the one that is stored. */
public final class PreconditionFailed extends Problem {

    public PreconditionFailed(String slug) {
        this(slug, Map.of());
    }

    public PreconditionFailed(String slug, Map<String, ?> members) {
        super(412, slug, members);
    }
}
