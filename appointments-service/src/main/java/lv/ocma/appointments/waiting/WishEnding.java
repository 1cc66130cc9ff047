package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import lv.ocma.appointments.claim.Claims;

/** Ends wishes, and what was offered to them; the wish is locked. */
@ApplicationScoped
class WishEnding {

    private final Wishes wishes;
    private final Offers offers;
    private final Claims claims;
    private final Marks marks;

    WishEnding(Wishes wishes, Offers offers, Claims claims, Marks marks) {
        this.wishes = wishes;
        this.offers = offers;
        this.claims = claims;
        this.marks = marks;
    }

    /**
     * No day is locked here, as others may be already: a time that was offered ends as if by the clock, and the job goes along the line for it.
     */
    void end(Wish wish, WishEnd because, Instant now) {
        wish.end(because, now);
        wishes.flush();
        offers.open(wish.id()).ifPresent(offer -> takeBack(offer, now));
    }

    private void takeBack(Offers.Offer offer, Instant now) {
        offers.end(offer.id(), Offers.Outcome.TAKEN_BACK);
        claims.expire(offer.id());
        marks.add(offer.day(), now);
    }
}
