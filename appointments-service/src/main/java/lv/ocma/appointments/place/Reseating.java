package lv.ocma.appointments.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import lv.ocma.appointments.claim.Span;

/**
 * Looks anew at whom a place can receive, in the running transaction, where something beside it has become another; whoever calls this holds nothing
 * that visits, places or days are locked after.
 */
@ApplicationScoped
public class Reseating {

    /** No hours are told further ahead, and nothing is booked. */
    static final Duration AHEAD = Duration.ofDays(600);

    private final OfferChanges changes;
    private final Clock clock;

    Reseating(OfferChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public void of(String place) {
        changes.of(place, Span.from(clock.instant(), AHEAD), () -> {});
    }
}
