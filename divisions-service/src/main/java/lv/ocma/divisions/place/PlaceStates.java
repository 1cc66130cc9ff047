package lv.ocma.divisions.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.divisions.publication.PublishedState;

/** Places as other services are to know them. */
@ApplicationScoped
class PlaceStates implements PublishedState {

    private final Places places;

    PlaceStates(Places places) {
        this.places = places;
    }

    @Override
    public Stream<PlacePublished> current(YearMonth first, YearMonth last) {
        return places.asListed().stream().map(Place::published);
    }
}
