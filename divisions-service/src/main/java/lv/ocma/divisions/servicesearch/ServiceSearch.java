package lv.ocma.divisions.servicesearch;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import lv.ocma.divisions.catalogue.Catalogue;
import lv.ocma.divisions.catalogue.CatalogueEntry;
import lv.ocma.divisions.catalogue.ServiceView;
import lv.ocma.divisions.place.Offer;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.vocabulary.Vocabulary;
import lv.ocma.platform.paging.Page;
import org.jspecify.annotations.Nullable;

/**
 * Finds services with a number of queries that does not depend on how many there are: the words lead to those alone that may be meant, a
 * light row of each decides, and the whole service is read for the page only.
 */
@ApplicationScoped
class ServiceSearch {

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final Places places;

    ServiceSearch(Catalogue catalogue, Vocabulary vocabulary, Places places) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.places = places;
    }

    boolean isPlace(String id) {
        return places.findByIdOptional(id).isPresent();
    }

    Page<ServiceView> page(Wanted wanted, @Nullable String cursor, int limit) {
        var start = Rank.read(cursor, wanted);
        var following = hits(wanted).stream()
                .filter(hit -> start.isEmpty() || hit.rank().compareTo(start.get()) > 0)
                .limit(limit + 1L)
                .toList();
        var page = Page.of(following, limit, last -> last.rank().cursor(wanted));
        return new Page<>(views(page.items()), page.next());
    }

    /** All that are wanted, in their order, for a form that knows no pages. */
    List<ServiceView> all(Wanted wanted) {
        return views(hits(wanted));
    }

    private record Hit(CatalogueEntry entry, Rank rank) {}

    private List<Hit> hits(Wanted wanted) {
        var distances = wanted.words().map(match -> Distances.of(match.asked(), vocabulary.near(match.asked())));
        var entries = distances
                .map(near -> catalogue.entries(wanted.on(), wanted.channel(), near.versions(), near.services()))
                .orElseGet(() -> catalogue.entries(wanted.on(), wanted.channel()));
        return entries.stream()
                .filter(entry -> wanted.visit()
                        .map(visit -> visit.is(entry.personalVisit()))
                        .orElse(true))
                .filter(offeredAt(wanted.place()))
                .map(entry -> hit(entry, distances))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Hit::rank))
                .toList();
    }

    private static Optional<Hit> hit(CatalogueEntry entry, Optional<Distances> distances) {
        var distance = distances.map(near -> near.of(entry)).orElse(OptionalInt.of(0));
        return distance.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hit(entry, new Rank(distance.getAsInt(), entry.listed())));
    }

    /** What a source says of a service at this place goes before the standard, by which every unit takes what is asked for in person (R1). */
    private Predicate<CatalogueEntry> offeredAt(@Nullable String place) {
        if (place == null) {
            return entry -> true;
        }
        var unit =
                places.findByIdOptional(place).filter(Place::isTerritorialUnit).isPresent();
        Map<String, Boolean> said = places.offersAt(place).stream().collect(toMap(Offer::service, Offer::offered));
        return entry -> said.getOrDefault(entry.service(), unit && entry.inPerson());
    }

    private List<ServiceView> views(List<Hit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var views = catalogue.views(
                Set.copyOf(hits.stream().map(hit -> hit.entry().version()).toList()));
        return hits.stream()
                .map(hit -> Objects.requireNonNull(views.get(hit.entry().version())))
                .toList();
    }
}
