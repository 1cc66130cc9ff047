package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;

/** Of which places there are hours, and whose hours the office itself has set. */
@ApplicationScoped
public class HoursStanding {

    private final PlaceSchedules schedules;
    private final TakenOver takenOver;

    HoursStanding(PlaceSchedules schedules, TakenOver takenOver) {
        this.schedules = schedules;
        this.takenOver = takenOver;
    }

    /** Ids of the places whose hours staff have changed. */
    public Set<String> confirmed() {
        return takenOver.places();
    }

    /** Ids of the places that have hours on the date or later. */
    public Set<String> published(LocalDate date) {
        return schedules.placesFrom(date);
    }
}
