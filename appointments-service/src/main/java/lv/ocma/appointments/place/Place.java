package lv.ocma.appointments.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where visits are booked.
 *
 * @param parent the division that a branch belongs to
 * @param counters in the order of their numbers; empty where nobody is received
 */
public record Place(String id, @Nullable String parent, List<Counter> counters) {

    public Place {
        counters = List.copyOf(counters);
    }
}
