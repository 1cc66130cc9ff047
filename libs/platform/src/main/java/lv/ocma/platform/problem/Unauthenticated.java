package lv.ocma.platform.problem;

import java.util.Map;

/** 401: the operation needs a token, or the token is not one that we trust. */
public final class Unauthenticated extends Problem {

    public Unauthenticated(String slug) {
        this(slug, Map.of());
    }

    public Unauthenticated(String slug, Map<String, ?> members) {
        super(401, slug, members);
    }
}
