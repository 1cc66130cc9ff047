package lv.ocma.appointments.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** What there is at a few places as lists: hours, stretches of counters that are taken, and visits. Plain calculation. */
final class LifeModel {

    static final Duration GRID = Duration.ofMinutes(15);

    private static final Duration SOON = Duration.ofHours(4);
    private static final int VISITS = 6;
    private static final int FOR_ONE_SERVICE = 3;

    private final Map<String, Integer> counters;
    private final Map<String, Integer> minutes;
    private final Map<String, Map<LocalDate, Span>> hours = new HashMap<>();
    private final Map<String, Taken> taken = new LinkedHashMap<>();
    private final List<Visit> visits = new ArrayList<>();
    private final Set<Visit> touched = new LinkedHashSet<>();

    /** A counter for a stretch of time. */
    record Taken(String place, String counter, Span time) {}

    /**
     * @param counters how many each place has
     * @param minutes how long each service takes
     */
    LifeModel(Map<String, Integer> counters, Map<String, Integer> minutes) {
        this.counters = Map.copyOf(counters);
        this.minutes = Map.copyOf(minutes);
    }

    void open(String place, LocalDate day, @Nullable Span opening) {
        var ofPlace = hours.computeIfAbsent(place, each -> new HashMap<>());
        if (opening == null) {
            ofPlace.remove(day);
        } else {
            ofPlace.put(day, opening);
        }
    }

    void add(Visit visit) {
        visits.add(visit);
    }

    void touch(Visit visit) {
        touched.add(visit);
    }

    /** Those with which something was done, or was to be done, since this was asked last. */
    List<Visit> touched() {
        var since = visits(visit -> touched.contains(visit) || visit.changes != visit.checked);
        touched.clear();
        since.forEach(visit -> visit.checked = visit.changes);
        return since;
    }

    List<Visit> visits() {
        return visits;
    }

    List<Visit> visits(Predicate<Visit> which) {
        return visits.stream().filter(which).toList();
    }

    /** By visit or hold, as the service has them now. */
    void take(Map<String, Taken> all) {
        taken.clear();
        taken.putAll(all);
    }

    Span time(Visit visit) {
        return visit.time(minutes);
    }

    Span time(Instant start, Map<String, Integer> items) {
        return Span.from(start, Visit.length(items, minutes));
    }

    /**
     * Why a time cannot be had.
     *
     * @param own visits and holds that are not in its way
     */
    Optional<String> refusal(String place, Span time, Instant now, Set<String> own) {
        if (time.start().isBefore(now)) {
            return Optional.of("slot-passed");
        }
        if (!isOffered(place, time)) {
            return Optional.of("slot-not-offered");
        }
        return isFree(place, time, own) ? Optional.empty() : Optional.of("slot-taken");
    }

    boolean isOffered(String place, Span time) {
        return opening(place, time.start())
                .filter(opening -> opening.covers(time) && isOnGrid(opening, time.start()))
                .isPresent();
    }

    private static boolean isOnGrid(Span opening, Instant start) {
        return Duration.between(opening.start(), start).toMinutes() % GRID.toMinutes() == 0;
    }

    private Optional<Span> opening(String place, Instant start) {
        return Optional.ofNullable(hours.getOrDefault(place, Map.of()).get(LocalDate.ofInstant(start, Zones.RIGA)));
    }

    boolean isOpen(String place, Span time) {
        return opening(place, time.start())
                .filter(opening -> opening.covers(time))
                .isPresent();
    }

    private boolean isFree(String place, Span time, Set<String> own) {
        var busy = taken.entrySet().stream()
                .filter(each -> !own.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .filter(each -> each.place().equals(place) && each.time().overlaps(time))
                .map(Taken::counter)
                .distinct()
                .count();
        return busy < counters.getOrDefault(place, 0);
    }

    /** What a search for so many minutes finds. */
    List<Instant> free(String place, LocalDate day, Duration length, Instant now) {
        return starts(place, day)
                .filter(start ->
                        refusal(place, Span.from(start, length), now, Set.of()).isEmpty())
                .toList();
    }

    Duration length(Visit visit) {
        return Duration.between(time(visit).start(), time(visit).end());
    }

    /** The first time of the day in the four hours from then on. */
    Optional<Span> next(Visit visit, Instant from, Instant now) {
        return starts(visit.place, visit.day())
                .filter(start -> !start.isBefore(from) && start.isBefore(from.plus(SOON)))
                .map(start -> Span.from(start, length(visit)))
                .filter(time -> refusal(visit.place, time, now, visit.own()).isEmpty())
                .findFirst();
    }

    private Stream<Instant> starts(String place, LocalDate day) {
        var opening = hours.getOrDefault(place, Map.of()).get(day);
        return opening == null
                ? Stream.empty()
                : Stream.iterate(opening.start(), start -> start.isBefore(opening.end()), start -> start.plus(GRID));
    }

    /** Which limit one more visit of a customer for these services breaks. */
    Optional<String> limit(Visit of, Set<String> services, LocalDate day, boolean isPart) {
        var others = visits.stream()
                .filter(each -> each != of && each.family.equals(of.family) && each.isLive())
                .toList();
        if (services.stream()
                .anyMatch(service ->
                        others.stream().anyMatch(each -> each.day().equals(day) && each.items.containsKey(service)))) {
            return Optional.of("duplicate-booking");
        }
        var isTooMuch = services.stream()
                .anyMatch(service -> others.stream()
                                        .filter(each -> each.items.containsKey(service))
                                        .count()
                                + (isPart && of.items.getOrDefault(service, 0) > 1 ? 1 : 0)
                        >= FOR_ONE_SERVICE);
        return isTooMuch || others.size() + (isPart ? 1 : 0) >= VISITS
                ? Optional.of("too-many-bookings")
                : Optional.empty();
    }

    Optional<Visit> at(String place, int counter) {
        return visits.stream()
                .filter(visit -> visit.place.equals(place) && visit.isAtACounter() && visit.counter == counter)
                .findFirst();
    }

    /** What the service must have taken, and for whom. */
    Map<String, Span> kept() {
        var kept = new HashMap<String, Span>();
        for (var visit : visits) {
            Optional.ofNullable(visit.kept).ifPresent(time -> kept.put(visit.id, time));
            Optional.ofNullable(visit.proposed).ifPresent(time -> kept.put(Visit.proposedTo(visit.id), time));
        }
        return kept;
    }
}
