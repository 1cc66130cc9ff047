package lv.ocma.platform.paging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lv.ocma.platform.ids.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Cursors that belong to one list and to what was asked of it: at another one they would skip items unseen, and are refused.
 *
 * @param question short, as it is part of each cursor
 */
public record ListCursor(String question) {

    private static final int QUESTION_LENGTH = 12;

    /**
     * @param list name of the list, such as the id of its operation
     * @param filters what was asked of it, each always at the same position; limits of pages are none
     */
    public static ListCursor of(String list, @Nullable Object... filters) {
        return new ListCursor(Tokens.hash(list + Arrays.toString(filters)).substring(0, QUESTION_LENGTH));
    }

    public String encode(String... key) {
        var parts = new String[key.length + 1];
        parts[0] = question;
        System.arraycopy(key, 0, parts, 1, key.length);
        return Cursor.encode(parts);
    }

    /** The parts of the key, nothing without a cursor; {@link lv.ocma.platform.problem.Invalid} for one of another question. */
    public Optional<List<String>> decode(@Nullable String cursor, int parts) {
        var key = Cursor.decode(cursor, parts + 1);
        if (key == null) {
            return Optional.empty();
        }
        if (!key.getFirst().equals(question)) {
            throw Cursor.invalid();
        }
        return Optional.of(key.subList(1, key.size()));
    }

    /** What a key of a single part says, nothing without a cursor. */
    public <T> Optional<T> read(@Nullable String cursor, Function<String, T> parse) {
        return decode(cursor, 1).map(key -> Cursor.parsed(key.getFirst(), parse));
    }
}
