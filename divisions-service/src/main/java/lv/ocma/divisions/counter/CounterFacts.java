package lv.ocma.divisions.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What staff tell of a counter.
 *
 * @param services empty means all that the place offers
 * @param staffing empty means whenever the place is open
 */
public record CounterFacts(
        Texts label,
        @Nullable Boolean accessible,
        Set<String> services,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Staffing> staffing) {}
