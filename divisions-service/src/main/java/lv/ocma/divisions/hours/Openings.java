package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
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
        var openings = of(places, asOf, OpeningTimes.DAYS_AHEAD);
        // Whoever opens this rarely is looked up apart: a year of exceptions of all places would be read for the few.
        var rare = openings.entrySet().stream()
                .filter(place -> place.getValue().next().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!rare.isEmpty()) {
            openings.putAll(of(rare, asOf, OpeningTimes.MOST_DAYS_AHEAD));
        }
        return openings.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, place -> OpeningView.of(place.getKey(), place.getValue())));
    }

    private Map<String, Opening> of(Collection<String> places, Instant asOf, int daysAhead) {
        var last = OpeningTimes.lastDateFor(asOf, daysAhead);
        var openings = new HashMap<String, Opening>();
        hours.of(places, OpeningTimes.dateOf(asOf), last)
                .forEach((place, effective) -> openings.put(place, new OpeningTimes(effective).at(asOf, daysAhead)));
        return openings;
    }
}
