package lv.ocma.platform.problem;

import java.util.Map;

/** 429: a limit of the client or the person is used up for now. */
public final class TooMany extends Problem {

    public TooMany(String slug) {
        this(slug, Map.of());
    }

    public TooMany(String slug, Map<String, ?> members) {
        super(429, slug, members);
    }
}
