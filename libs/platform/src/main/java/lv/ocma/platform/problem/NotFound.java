package lv.ocma.platform.problem;

import java.util.Map;

/** 404: there is no such thing, or it belongs to another person or client. */
public final class NotFound extends Problem {

    public NotFound(String slug) {
        this(slug, Map.of());
    }

    public NotFound(String slug, Map<String, ?> members) {
        super(404, slug, members);
    }
}
