package lv.ocma.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A collection as every list answers it.
 *
 * @param next opaque cursor of the following page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Cuts what was read with {@code limit + 1} to a page whose cursor is made of its last item. */
    public static <T> Page<T> of(List<T> readOneMore, int limit, Function<T, String> cursor) {
        if (readOneMore.size() <= limit) {
            return new Page<>(readOneMore, null);
        }
        var items = readOneMore.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
