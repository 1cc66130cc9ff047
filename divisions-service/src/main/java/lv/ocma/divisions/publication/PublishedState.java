package lv.ocma.divisions.publication;

import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.contracts.Event;

/** The state of one feature's aggregates as other services are to know it. */
public interface PublishedState {

    /** Every aggregate once; of those told by the month, the months from the first to the last, both included. */
    Stream<? extends Event> current(YearMonth first, YearMonth last);

    /** As others are told of it, where that is not as it is compared. */
    default Event told(Event current) {
        return current;
    }

    /** Ids of aggregates of which others learn nothing yet, unless they were told of them before. */
    default Set<String> awaited() {
        return Set.of();
    }
}
