package lv.ocma.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins: the sort key of the last item, opaque to callers, who must not build one. It stands in addresses, and
 * so in logs of proxies: a key that tells of a person goes into a {@link PersonalCursor}.
 */
public final class Cursor {

    /** Of the parameter. */
    public static final String NAME = "cursor";

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 512;

    private Cursor() {}

    public static String encode(String... key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined(key).getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of the key, null without a cursor; {@link Invalid} unless it has exactly that many parts. */
    public static @Nullable List<String> decode(@Nullable String cursor, int parts) {
        if (cursor == null) {
            return null;
        }
        var key = key(cursor);
        if (key.size() != parts) {
            throw invalid();
        }
        return key;
    }

    /** What is wrong with one wherever it leads; null where that depends on the list, as always of a {@link PersonalCursor}. */
    public static @Nullable Violation fault(String cursor) {
        return PersonalCursor.isLike(cursor) || !key(cursor).isEmpty() ? null : unreadable();
    }

    /** Empty if it is no cursor of any list. */
    private static List<String> key(String cursor) {
        if (cursor.length() > MAX_LENGTH) {
            return List.of();
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return split(decoded);
        } catch (IllegalArgumentException notBase64) {
            return List.of();
        }
    }

    static String joined(String... key) {
        return String.join(SEPARATOR, key);
    }

    static List<String> parts(String joined, int parts) {
        var key = split(joined);
        if (key.size() != parts) {
            throw invalid();
        }
        return key;
    }

    private static List<String> split(String joined) {
        return List.of(joined.split(SEPARATOR, -1));
    }

    /** What a key of a single part says, nothing without a cursor; {@link Invalid} if it cannot be parsed. */
    public static <T> Optional<T> read(@Nullable String cursor, Function<String, T> parse) {
        return Optional.ofNullable(decode(cursor, 1)).map(key -> parsed(key.getFirst(), parse));
    }

    /** What a key says, or a part of it; {@link Invalid} if it cannot be parsed. */
    public static <K, T> T parsed(K key, Function<K, T> parse) {
        try {
            return parse.apply(key);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid();
        }
    }

    /** For keys that say what cannot be. */
    public static Invalid invalid() {
        return new Invalid(unreadable());
    }

    private static Violation unreadable() {
        return Violation.parameter(NAME, "cursor");
    }
}
