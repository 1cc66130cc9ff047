package lv.ocma.platform.problem;

import java.util.Map;

/** 410: a hold or an offer has ended. */
public final class Gone extends Problem {

    public Gone(String slug) {
        this(slug, Map.of());
    }

    public Gone(String slug, Map<String, ?> members) {
        super(410, slug, members);
    }
}
