package lv.ocma.divisions.gap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.divisions.hours.HoursStanding;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Finds what is missing, place by place as listed, with a number of queries that does not depend on how many there are. */
@ApplicationScoped
class PlaceGapReport {

    private final Places places;
    private final HoursStanding hours;
    private final Clock clock;

    PlaceGapReport(Places places, HoursStanding hours, Clock clock) {
        this.places = places;
        this.hours = hours;
        this.clock = clock;
    }

    /** @param wanted all of which have to be missing; a place of which nothing is missing is not listed */
    Page<PlaceGaps> page(Collection<Gap> wanted, @Nullable String cursor, int limit) {
        var cursors =
                ListCursor.of("place-gaps", wanted.stream().distinct().sorted().toList());
        int after = cursors.read(cursor, Integer::parseInt).orElse(-1);
        var all = open();
        record Found(int listed, PlaceGaps gaps) {}
        var listed = all.stream().map(Place::listed).iterator();
        var found = gaps(all)
                .map(gaps -> new Found(listed.next(), gaps))
                .filter(place -> place.listed() > after)
                .filter(place -> isWanted(place.gaps(), wanted))
                .limit(limit + 1L)
                .toList();
        var page = Page.of(found, limit, last -> cursors.encode(Integer.toString(last.listed())));
        return new Page<>(page.items().stream().map(Found::gaps).toList(), page.next());
    }

    List<PlaceGaps> whole(Collection<Gap> wanted) {
        return gaps(open()).filter(gaps -> isWanted(gaps, wanted)).toList();
    }

    private static boolean isWanted(PlaceGaps gaps, Collection<Gap> wanted) {
        return !gaps.missing().isEmpty() && gaps.missing().containsAll(wanted);
    }

    private List<Place> open() {
        var today = today();
        return places.asListed().stream()
                .filter(place -> !place.isClosed(today))
                .toList();
    }

    private LocalDate today() {
        return Zones.today(clock);
    }

    private Stream<PlaceGaps> gaps(List<Place> all) {
        var today = today();
        var confirmed = hours.confirmed();
        var published = hours.published(today);
        return all.stream().map(place -> {
            var missing = new ArrayList<Gap>();
            if (!published.contains(place.id())) {
                missing.add(Gap.HOURS);
            } else if (place.view(today).operator() == null && !confirmed.contains(place.id())) {
                missing.add(Gap.HOURS_UNCONFIRMED);
            }
            return PlaceGaps.of(place.view(today), missing);
        });
    }
}
