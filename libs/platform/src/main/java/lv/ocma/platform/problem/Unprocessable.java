package lv.ocma.platform.problem;

import java.util.Map;

/** 422: an Idempotency-Key was used before with another request. */
public final class Unprocessable extends Problem {

    public Unprocessable(String slug) {
        this(slug, Map.of());
    }

    public Unprocessable(String slug, Map<String, ?> members) {
        super(422, slug, members);
    }
}
