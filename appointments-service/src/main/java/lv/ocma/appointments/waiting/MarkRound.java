package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.place.Places;

/** Goes along the line of one place and day where something has become free without a transaction of ours. */
@ApplicationScoped
class MarkRound {

    private static final int MOST_PAGES = 50;
    private static final int MOST_SEARCHES = 2_000;

    private final Marks marks;
    private final Places places;
    private final Capacity capacity;
    private final Offering offering;
    private final Clock clock;

    MarkRound(Marks marks, Places places, Capacity capacity, Offering offering, Clock clock) {
        this.marks = marks;
        this.places = places;
        this.capacity = capacity;
        this.offering = offering;
        this.clock = clock;
    }

    /** One day in a transaction; false when no mark was due. */
    @Transactional
    boolean look() {
        var due = marks.take(clock.instant());
        due.ifPresent(mark -> {
            if (mark.isOneDay()) {
                along(new PlaceDay(mark.place(), mark.first()));
            } else {
                marks.days(mark).forEach(day -> marks.add(day, clock.instant()));
            }
        });
        return due.isPresent();
    }

    private void along(PlaceDay day) {
        places.hold(day.place());
        var _ = capacity.lock(day);
        var _ = offering.along(day, MOST_PAGES, MOST_SEARCHES);
    }
}
