package lv.ocma.appointments.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as search looks at it.
 *
 * @param point null while it is not known
 * @param fits whether it has the features that are asked for
 * @param counters ids of those that can serve all services of the visit; none where it does not offer one of them
 */
public record Candidate(String id, @Nullable Point point, boolean fits, List<String> counters) {

    public Candidate {
        counters = List.copyOf(counters);
    }

    boolean isWanted(Where where) {
        return fits
                && !counters.isEmpty()
                && where.near()
                        .map(near -> point != null && near.point().kilometresTo(point) <= near.kilometres())
                        .orElse(true);
    }
}
