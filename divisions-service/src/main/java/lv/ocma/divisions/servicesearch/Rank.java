package lv.ocma.divisions.servicesearch;

import java.util.Comparator;
import java.util.Optional;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import org.jspecify.annotations.Nullable;

/**
 * Where a service stands in the answer to one question: the nearest words first, equal ones as listed. No two stand alike, so a page ends at
 * one of them.
 */
record Rank(int distance, int listed) implements Comparable<Rank> {

    private static final int PARTS = 2;
    private static final Comparator<Rank> ORDER =
            Comparator.comparingInt(Rank::distance).thenComparingInt(Rank::listed);

    /** That of the last service on the page before; of another question it would skip services unseen, and is refused. */
    static Optional<Rank> read(@Nullable String cursor, Wanted wanted) {
        return cursors(wanted)
                .decode(cursor, PARTS)
                .map(key -> Cursor.parsed(
                        key, parts -> new Rank(Integer.parseInt(parts.getFirst()), Integer.parseInt(parts.getLast()))));
    }

    String cursor(Wanted wanted) {
        return cursors(wanted).encode(Integer.toString(distance), Integer.toString(listed));
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    private static ListCursor cursors(Wanted wanted) {
        return ListCursor.of("services", wanted);
    }
}
