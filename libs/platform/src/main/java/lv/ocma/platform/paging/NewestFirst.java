package lv.ocma.platform.paging;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages of what has ids that grow with time, the newest first: the next page is what comes before the last id of this one. */
public final class NewestFirst {

    /** As the database compares them. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private NewestFirst() {}

    /** Finds those with an id below, the highest first. */
    public interface Find<T> {
        List<T> below(UUID id, int limit);
    }

    /** @param cursor {@code next} of the page before; null for the first one */
    public static <T, V> Page<V> page(
            ListCursor cursors,
            @Nullable String cursor,
            int limit,
            Find<T> find,
            Function<T, UUID> id,
            Function<T, V> shown) {
        var below = cursors.read(cursor, UUID::fromString).orElse(AFTER_ALL);
        var page = Page.of(
                find.below(below, limit + 1),
                limit,
                last -> cursors.encode(id.apply(last).toString()));
        return new Page<>(page.items().stream().map(shown).toList(), page.next());
    }
}
