package lv.ocma.complaints.gratitude;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Declines what is offered, and records it; nothing else waits for it (P7). */
@ApplicationScoped
class OfferDesk {

    private static final String SERIES = "D";

    private final Offers offers;
    private final OfferNews news;
    private final Places places;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    OfferDesk(Offers offers, OfferNews news, Places places, Numbers numbers, Audit audit, Clock clock) {
        this.offers = offers;
        this.news = news;
        this.places = places;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Offer decline(NewOffer wanted, Caller caller) {
        var today = Zones.today(clock);
        var violations = wanted.violations(today);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        places.requireKnown(wanted.place());
        places.requireWork(wanted.place(), caller);
        var number = numbers.next(SERIES, today.getYear());
        var offer = new Offer(number, wanted, Objects.requireNonNull(caller.subject()), clock.instant());
        offers.persistAndFlush(offer);
        news.declined(offer);
        audit.change(caller, "gratitude-offer.decline", "gratitude-offer", offer.id(), offer.place());
        return offer;
    }
}
