package lv.ocma.gateway;

import java.util.Map;

/** The gateway will not go on with a request; the slug names the declared problem that the caller gets. */
final class Refusal extends RuntimeException {

    private final String slug;
    private final transient Map<String, String> headers;

    Refusal(String slug) {
        this(slug, Map.of());
    }

    private Refusal(String slug, Map<String, String> headers) {
        super(slug, null, false, false);
        this.slug = slug;
        this.headers = headers;
    }

    /** @param allowed the methods that the path takes, as in the header Allow */
    static Refusal ofMethod(String allowed) {
        return new Refusal("method-not-allowed", Map.of("Allow", allowed));
    }

    String slug() {
        return slug;
    }

    /** What the answer says beside the problem. */
    Map<String, String> headers() {
        return headers;
    }
}
