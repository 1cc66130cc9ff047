package lv.ocma.platform.concurrency;

/** Entity tags of RFC 9110: strong, made of the version of what is shown. */
public final class Etag {

    private Etag() {}

    public static String of(long version) {
        return "\"v" + version + "\"";
    }

    /** For what has no version of its own: any text that changes whenever the representation does, e.g. a content hash. */
    public static String of(String content) {
        return "\"" + lv.ocma.platform.ids.Tokens.hash(content) + "\"";
    }

    /** Whether a header {@code If-None-Match} names the tag; weak ones count (RFC 9110, 13.1.2). */
    public static boolean matches(String header, String etag) {
        for (var candidate : header.split(",", -1)) {
            var tag = candidate.trim();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
