package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which places are open at a moment, and when they open next, with a number of queries that does not depend on how many places there are. */
@ApplicationScoped
public class Openings {

    private final ReceptionHours hours;
    private final Clock clock;

    Openings(ReceptionHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    /** Begin of the minute that is now; the database keeps hours in whole minutes, so what holds then holds until {@link #end}. */
    public Instant currentMinute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    public static Instant end(Instant minute) {
        return minute.plus(1, ChronoUnit.MINUTES);
    }

    /** Those of the places that are open at a moment of the years that the calendar knows. */
    public Set<String> openAt(Collection<String> places, Instant moment) {
        var date = OpeningTimes.dateOf(moment);
        return hours.of(places, date, date).entrySet().stream()
                .filter(place -> new OpeningTimes(place.getValue()).openAt(moment))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    /** For each of the places. */
    public Map<String, OpeningView> of(Collection<String> places, Instant asOf) {
        return hours.of(places, OpeningTimes.dateOf(asOf), OpeningTimes.lastDateFor(asOf)).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        place -> OpeningView.of(place.getKey(), new OpeningTimes(place.getValue()).at(asOf))));
    }
}
