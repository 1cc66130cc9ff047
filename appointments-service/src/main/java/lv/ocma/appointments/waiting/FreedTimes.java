package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;
import lv.ocma.appointments.claim.ClaimWatcher;
import lv.ocma.appointments.claim.Need;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.OfferWatcher;
import lv.ocma.appointments.place.Places;

/**
 * Hears of times that become free. One that a visit or a hold leaves is offered in the same transaction, under the lock of the day that it has
 * anyway, before anybody else sees it; for all else a mark is set, and the job goes along the line.
 */
@ApplicationScoped
class FreedTimes implements ClaimWatcher, OfferWatcher {

    /** Whoever cancels does not wait for more. */
    private static final int MOST_SEARCHES = 20;

    private final Line line;
    private final Offering offering;
    private final Marks marks;
    private final Places places;
    private final WaitingRules rules;
    private final Clock clock;

    FreedTimes(Line line, Offering offering, Marks marks, Places places, WaitingRules rules, Clock clock) {
        this.line = line;
        this.offering = offering;
        this.marks = marks;
        this.places = places;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void beforeChange(SortedSet<PlaceDay> days) {}

    @Override
    public void afterChange(Collection<PlaceDay> days) {}

    @Override
    public void afterRelease(Collection<Need> freed) {
        // What is over before anybody could answer and come is not worth a look.
        var soonest = clock.instant().plus(rules.notice()).plus(rules.leastTime());
        freed.stream()
                .filter(need -> need.busy().end().isAfter(soonest))
                .map(Need::placeDay)
                .distinct()
                .sorted()
                .filter(day -> !line.isEmpty(day))
                .forEach(this::offer);
    }

    /** Whoever changes the place holds it and waits for this day, so that it must not be waited for here. */
    private void offer(PlaceDay day) {
        if (!places.isHeldAtOnce(day.place())
                || offering.along(day, null, MOST_SEARCHES).reach() != Offering.Reach.END) {
            marks.add(day, clock.instant());
        }
    }

    @Override
    public void afterHold(PlaceDay day, Instant expiresAt) {
        marks.add(day, expiresAt);
    }

    @Override
    public void beforeChange(String place, Span during) {}

    @Override
    public void afterChange(String place, Span during) {
        var now = clock.instant();
        if (during.end().isAfter(now)) {
            var from = during.start().isBefore(now) ? now : during.start();
            marks.add(
                    place,
                    PlaceDay.of(place, from).day(),
                    PlaceDay.of(place, during.end()).day(),
                    during,
                    now);
        }
    }
}
