package lv.ocma.appointments.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import lv.ocma.appointments.claim.ClaimWatcher;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.OfferWatcher;
import lv.ocma.platform.time.Zones;

/** Keeps the rows of days true, whoever changes what they are made of. */
@ApplicationScoped
class CapacityWatcher implements OfferWatcher, ClaimWatcher {

    private final Capacity capacity;
    private final Clock clock;

    CapacityWatcher(Capacity capacity, Clock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    /** Rows of days are locked after everything else. */
    @Override
    public void beforeChange(String place, Span during) {}

    @Override
    public void afterChange(String place, Span during) {
        var from = day(during.start());
        var to = day(during.end());
        var today = Zones.today(clock);
        // The topic keeps the hours of months that are over, and tells them again when it is read from its beginning.
        if (!to.isBefore(today)) {
            capacity.rebuild(place, from.isBefore(today) ? today : from, to);
        }
    }

    @Override
    public void beforeChange(SortedSet<PlaceDay> days) {
        days.forEach(capacity::lock);
    }

    @Override
    public void afterChange(Collection<PlaceDay> days) {
        days.forEach(capacity::recount);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Zones.RIGA).toLocalDate();
    }
}
