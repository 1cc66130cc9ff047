package lv.ocma.appointments.waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.waiting.Offering.Reach;
import lv.ocma.appointments.waiting.Offering.Way;
import org.jspecify.annotations.Nullable;

/** Goes along the line of one place and day where something has become free without a transaction of ours. */
@ApplicationScoped
class MarkRound {

    /** Bookings of the day wait for each of them. */
    private static final int MOST_SEARCHES = 100;

    private static final int MOST_STEPS = 50;

    private final Marks marks;
    private final Places places;
    private final Capacity capacity;
    private final Claims claims;
    private final Offering offering;
    private final Clock clock;

    MarkRound(Marks marks, Places places, Capacity capacity, Claims claims, Offering offering, Clock clock) {
        this.marks = marks;
        this.places = places;
        this.capacity = capacity;
        this.claims = claims;
        this.offering = offering;
        this.clock = clock;
    }

    List<Marks.Mark> due(int most) {
        return QuarkusTransaction.requiringNew().call(() -> marks.due(most));
    }

    void look(Marks.Mark mark) {
        var taken = QuarkusTransaction.requiringNew().call(() -> marks.take(mark));
        if (taken.ids().isEmpty()) {
            return;
        }
        if (mark.isOneDay()) {
            along(new PlaceDay(mark.place(), mark.first()), taken);
        } else {
            QuarkusTransaction.requiringNew().run(() -> {
                marks.days(mark).forEach(day -> marks.add(day, clock.instant()));
                marks.drop(taken);
            });
        }
    }

    /** In steps, between which others book; the end of a line that is longer than all of them has no place worth the wait. */
    private void along(PlaceDay day, Marks.Taken taken) {
        var way = step(day, null, taken, false);
        for (int step = 2; step <= MOST_STEPS && way.reach() == Reach.MORE; step++) {
            way = step(day, way.last(), taken, step == MOST_STEPS);
        }
    }

    private Way step(PlaceDay day, Line.@Nullable Waiting after, Marks.Taken taken, boolean isLast) {
        return QuarkusTransaction.requiringNew().call(() -> {
            places.hold(day.place());
            var row = capacity.lock(day);
            taken.held().forEach(held -> claims.held(held).ifPresent(claims::drop));
            var way = row.with(claims.holds(List.of(day.place()), day.span())).hasRoom()
                    ? offering.along(day, after, MOST_SEARCHES)
                    : new Way(Reach.END, after);
            if (way.reach() == Reach.BUSY) {
                marks.again(taken);
            } else if (way.reach() == Reach.END || isLast) {
                marks.drop(taken);
            }
            return way;
        });
    }
}
