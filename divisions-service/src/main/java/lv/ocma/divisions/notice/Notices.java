package lv.ocma.divisions.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import lv.ocma.divisions.hours.ReceptionHours;
import lv.ocma.divisions.hours.Window;
import lv.ocma.divisions.place.Places;
import lv.ocma.platform.problem.NotFound;

/** Notices of places, made of what holds at the time of the question. */
@ApplicationScoped
class Notices {

    private final Places places;
    private final ReceptionHours hours;

    Notices(Places places, ReceptionHours hours) {
        this.places = places;
        this.hours = hours;
    }

    /** {@link NotFound} where there is no such place. */
    Notice of(String id, Window window) {
        var place = places.require(id);
        var effective = Objects.requireNonNull(
                hours.of(List.of(id), window.first(), window.last()).get(id));
        return Notice.of(place.name(), window, effective);
    }
}
