package lv.ocma.gateway.coding;

import io.vertx.core.MultiMap;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strong tag stands for one row of octets, so what is compressed needs one of its own (RFC 9110, 8.8.3.3): the service's with the coding
 * behind it, {@code "abc;gzip"}. Services never see it: what a caller sends back loses it again. Weak tags stand for all codings.
 */
public final class EntityTags {

    /** A semicolon, since no tag of the services holds one. */
    private static final Pattern CODED = Pattern.compile(";(?:br|gzip)\"");

    private static final List<String> CONDITIONS = List.of("If-None-Match", "If-Match", "If-Range");

    private EntityTags() {}

    public static String of(String tag, Coding coding) {
        return coding == Coding.IDENTITY || tag.startsWith("W/") || !tag.endsWith("\"")
                ? tag
                : tag.substring(0, tag.length() - 1) + ";" + coding.token() + "\"";
    }

    /** The conditions of a request as its service understands them. */
    public static void toService(MultiMap request) {
        for (var name : CONDITIONS) {
            var values = request.getAll(name);
            if (values.stream().anyMatch(value -> CODED.matcher(value).find())) {
                request.set(name, values.stream().map(EntityTags::plain).toList());
            }
        }
    }

    private static String plain(String tags) {
        return CODED.matcher(tags).replaceAll("\"");
    }

    /**
     * The variant of a tag that a caller holds, by its own conditions.
     *
     * @param conditions values of If-None-Match, as the caller sent them
     * @return null where none of them names the tag
     */
    public static @Nullable String held(String tag, Collection<String> conditions) {
        for (var condition : conditions) {
            for (var candidate : condition.split(",", -1)) {
                var held = candidate.strip();
                if (held.equals("*")) {
                    return tag;
                }
                if (opaque(plain(held)).equals(opaque(tag))) {
                    return held.startsWith("W/") ? tag : held;
                }
            }
        }
        return null;
    }

    /** Weak comparison (RFC 9110, 8.8.3.2). */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
