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
        try {
            if (cursor.length() <= MAX_LENGTH) {
                return parts(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8), parts);
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    static String joined(String... key) {
        return String.join(SEPARATOR, key);
    }

    static List<String> parts(String joined, int parts) {
        var key = List.of(joined.split(SEPARATOR, -1));
        if (key.size() != parts) {
            throw invalid();
        }
        return key;
    }

    /** What a key of a single part says, nothing without a cursor; {@link Invalid} if it cannot be parsed. */
    public static <T> Optional<T> read(@Nullable String cursor, Function<String, T> parse) {
        var key = decode(cursor, 1);
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(key.getFirst()));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw invalid();
        }
    }

    /** For keys that turn out unreadable once their parts are parsed. */
    public static Invalid invalid() {
        return new Invalid(Violation.parameter("cursor", "cursor"));
    }
}
