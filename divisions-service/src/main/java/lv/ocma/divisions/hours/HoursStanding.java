package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** Of which places there are hours, and whose hours the office itself has set. */
@ApplicationScoped
public class HoursStanding {

    private final PlaceSchedules schedules;

    HoursStanding(PlaceSchedules schedules) {
        this.schedules = schedules;
    }

    /**
     * Ids of the places whose weekly hours, those that go on without a known end, staff have set themselves. A single date says nothing of
     * them, and hours that were put back are the file's again.
     */
    public Set<String> confirmed() {
        return schedules.placesOfStaff();
    }

    /** Ids of the places that have hours on the date or later. */
    public Set<String> published(LocalDate date) {
        return schedules.placesFrom(date);
    }
}
