package lv.ocma.divisions.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.divisions.publication.PublishedState;
import lv.ocma.platform.time.Zones;

/** Places as other services are to know them. */
@ApplicationScoped
class PlaceStates implements PublishedState {

    private final Places places;
    private final Clock clock;

    PlaceStates(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @Override
    public Stream<PlacePublished> current(YearMonth first, YearMonth last) {
        var today = Zones.today(clock);
        return places.asListed().stream().map(place -> place.published(today));
    }
}
