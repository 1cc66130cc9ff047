package lv.ocma.appointments.place;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where visits are booked.
 *
 * @param parent the division that a branch belongs to
 * @param counters in the order of their numbers; empty where nobody is received
 */
public record Place(String id, @Nullable String parent, List<Counter> counters, Offers offers) {

    public Place {
        counters = List.copyOf(counters);
    }

    /**
     * The counters that can serve all services of one visit; none where the place does not offer one of them. Those that are kept for fewer
     * services come first, so that the others stay free for what they alone can serve.
     */
    public List<Counter> able(Collection<String> visit) {
        return offers.include(visit)
                ? counters.stream()
                        .filter(counter -> counter.serves(visit))
                        .sorted(Comparator.comparingInt(Counter::variety))
                        .toList()
                : List.of();
    }
}
