package lv.ocma.divisions.search;

import java.util.Comparator;
import java.util.Optional;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import org.jspecify.annotations.Nullable;

/** Where a place stands in the answer to one question: by rank, equal ones as listed. No two stand alike, so a page ends at one of them. */
record Standing(double rank, int listed) implements Comparable<Standing> {

    private static final int PARTS = 2;
    private static final Comparator<Standing> ORDER =
            Comparator.comparingDouble(Standing::rank).thenComparingInt(Standing::listed);

    /** That of the last place on the page before; of another question it would skip places unseen, and is refused. */
    static Optional<Standing> read(@Nullable String cursor, Wanted wanted) {
        return cursors(wanted)
                .decode(cursor, PARTS)
                .map(key -> Cursor.parsed(
                        key,
                        parts ->
                                new Standing(Double.parseDouble(parts.getFirst()), Integer.parseInt(parts.getLast()))));
    }

    String cursor(Wanted wanted) {
        return cursors(wanted).encode(Double.toString(rank), Integer.toString(listed));
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }

    private static ListCursor cursors(Wanted wanted) {
        return ListCursor.of("places", wanted);
    }
}
