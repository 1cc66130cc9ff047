package lv.ocma.divisions.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import lv.ocma.divisions.catalogue.ServicesInPerson;
import lv.ocma.divisions.hours.OpeningView;
import lv.ocma.divisions.hours.Openings;
import lv.ocma.divisions.place.Candidate;
import lv.ocma.divisions.place.Features;
import lv.ocma.divisions.place.Offer;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.PlaceView;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Finds places in one pass over a light row of each, with a number of queries that does not depend on how many there are. */
@ApplicationScoped
class PlaceSearch {

    private static final double TENTHS = 10;

    private final Places places;
    private final ServicesInPerson services;
    private final Openings openings;
    private final Clock clock;

    PlaceSearch(Places places, ServicesInPerson services, Openings openings, Clock clock) {
        this.places = places;
        this.services = services;
        this.openings = openings;
        this.clock = clock;
    }

    /** What the catalogue says of the services; the query learns of each that it does not have. */
    SortedMap<String, Boolean> services(Collection<String> ids, SearchQuery query) {
        var known = new TreeMap<>(ids.isEmpty() ? Map.<String, Boolean>of() : services.among(ids));
        int position = 0;
        for (var id : ids) {
            position++;
            if (!known.containsKey(id)) {
                query.add(Violation.parameter("service", "unknown-service", Map.of("position", position)));
            }
        }
        return known;
    }

    /** @param asOf the moment whose opening is told of each place; empty where none is asked for */
    Page<FoundPlace> page(Wanted wanted, Optional<Instant> asOf, @Nullable String cursor, int limit) {
        var start = Standing.read(cursor, wanted);
        var today = Zones.today(clock);
        var following = hits(wanted, today).stream()
                .filter(hit -> start.isEmpty() || hit.standing().compareTo(start.get()) > 0)
                .limit(limit + 1L)
                .toList();
        var page = Page.of(following, limit, last -> last.standing().cursor(wanted));
        return new Page<>(found(page.items(), asOf, today), page.next());
    }

    /** All that are wanted, in their order, for a form that knows no pages. */
    List<PlaceView> all(Wanted wanted) {
        var today = Zones.today(clock);
        return found(hits(wanted, today), Optional.empty(), today).stream()
                .map(FoundPlace::place)
                .toList();
    }

    /** All that are wanted: the nearest first where there is a point, else the best name first, else as listed. */
    private List<Hit> hits(Wanted wanted, LocalDate today) {
        var hits = places.candidates().stream()
                .filter(place -> !place.isClosed(today))
                .filter(place -> wanted.kinds().isEmpty() || wanted.kinds().contains(place.kind()))
                .filter(place -> wanted.accessible(Features.orUnknown(place.features())))
                .filter(offering(wanted.services()))
                .map(place -> hit(place, wanted))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Hit::standing))
                .toList();
        return wanted.openAt().map(moment -> openAt(moment, hits)).orElse(hits);
    }

    private static Optional<Hit> hit(Candidate place, Wanted wanted) {
        var name = wanted.name()
                .map(match -> match.distance(Texts.orUnknown(place.name())))
                .orElse(OptionalInt.of(0));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (wanted.near().isEmpty()) {
            return Optional.of(new Hit(place, new Standing(name.getAsInt(), place.listed()), Optional.empty()));
        }
        var near = wanted.near().get();
        return Optional.ofNullable(place.location())
                .map(near.point()::kilometresTo)
                .filter(kilometres -> kilometres <= near.radius())
                .map(kilometres -> new Hit(place, new Standing(kilometres, place.listed()), Optional.of(kilometres)));
    }

    /** What a source says of a service at one place goes before the standard, by which every unit takes what is asked for in person (R1). */
    private Predicate<Candidate> offering(Map<String, Boolean> wanted) {
        if (wanted.isEmpty()) {
            return place -> true;
        }
        var said = places.offers(wanted.keySet()).stream()
                .collect(groupingBy(Offer::place, toMap(Offer::service, Offer::offered)));
        return place -> {
            var here = said.getOrDefault(place.id(), Map.of());
            return wanted.entrySet().stream()
                    .allMatch(service ->
                            here.getOrDefault(service.getKey(), service.getValue() && place.isTerritorialUnit()));
        };
    }

    private List<Hit> openAt(Instant moment, List<Hit> hits) {
        var open = openings.openAt(hits.stream().map(Hit::id).toList(), moment);
        return hits.stream().filter(hit -> open.contains(hit.id())).toList();
    }

    private List<FoundPlace> found(List<Hit> hits, Optional<Instant> asOf, LocalDate today) {
        var ids = hits.stream().map(Hit::id).toList();
        var views = places.among(ids).stream().collect(toMap(Place::id, place -> place.view(today)));
        var opening = asOf.map(minute -> openings.of(ids, minute)).orElse(Map.<String, OpeningView>of());
        return hits.stream()
                .map(hit -> new FoundPlace(
                        Objects.requireNonNull(views.get(hit.id())),
                        hit.kilometres()
                                .map(kilometres -> Math.round(kilometres * TENTHS) / TENTHS)
                                .orElse(null),
                        opening.get(hit.id())))
                .toList();
    }
}
