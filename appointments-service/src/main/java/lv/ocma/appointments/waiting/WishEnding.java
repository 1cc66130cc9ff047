package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lv.ocma.appointments.claim.Claims;

/** Ends wishes, and takes back what was offered to them; the wish is locked. */
@ApplicationScoped
class WishEnding {

    private final Wishes wishes;
    private final Offers offers;
    private final Claims claims;
    private final Marks marks;
    private final WaitingRules rules;

    WishEnding(Wishes wishes, Offers offers, Claims claims, Marks marks, WaitingRules rules) {
        this.wishes = wishes;
        this.offers = offers;
        this.claims = claims;
        this.marks = marks;
        this.rules = rules;
    }

    /** Where days of others may be locked already, or will be. */
    void end(Wish wish, WishEnd because, Instant now) {
        close(wish, because, now).ifPresent(offer -> passOnLater(offer, now));
    }

    /** Where none is: the next in line is offered the time in the same transaction. */
    void withdraw(Wish wish, Instant now) {
        close(wish, WishEnd.WITHDRAWN, now)
                .flatMap(offer -> claims.held(offer.id()))
                .ifPresent(claims::giveBack);
    }

    private Optional<Offers.Offer> close(Wish wish, WishEnd because, Instant now) {
        wish.end(because, now);
        wishes.flush();
        var open = offers.open(wish.id());
        open.ifPresent(offer -> offers.end(offer.id(), Offers.Outcome.TAKEN_BACK));
        return open;
    }

    /** The wish waits on for something else, where days of others may be locked. */
    void takeBack(Wish wish, Offers.Offer offer, Instant now) {
        wish.takeBack();
        wishes.flush();
        wishes.lookAgain(wish.id(), now);
        offers.end(offer.id(), Offers.Outcome.TAKEN_BACK);
        passOnLater(offer, now);
    }

    /** The job lets the hold go when it goes along the line, so that the time is not everybody's in between; where nobody waits it is at once. */
    private void passOnLater(Offers.Offer offer, Instant now) {
        var isWaitedFor = marks.add(offer.day(), now, offer.id());
        claims.expire(offer.id(), isWaitedFor ? rules.grace() : Duration.ZERO);
    }
}
