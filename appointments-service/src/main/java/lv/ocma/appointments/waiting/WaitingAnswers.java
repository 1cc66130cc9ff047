package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.booking.OfferedVisits;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Makes of an offered time what its customer answers; a visit that is booked keeps its old time until the new one is its own. */
@ApplicationScoped
class WaitingAnswers {

    private final WishChanges changes;
    private final Offers offers;
    private final OfferedVisits visits;
    private final SlotKeeper slots;
    private final WishReads reads;

    WaitingAnswers(WishChanges changes, Offers offers, OfferedVisits visits, SlotKeeper slots, WishReads reads) {
        this.changes = changes;
        this.offers = offers;
        this.visits = visits;
        this.slots = slots;
        this.reads = reads;
    }

    /** Whoever answers for a customer at the counter never has the token of their visit. */
    @Transactional
    WishReads.Versioned accept(UUID id, Caller caller) {
        var opened = lockInTime(id, caller);
        var offer = open(opened.wish());
        var slot = slots.open(offer.slot());
        offers.end(offer.id(), Offers.Outcome.ACCEPTED);
        var token =
                opened.wish().booking() == null ? book(opened, offer, slot, caller) : move(opened, offer, slot, caller);
        var shown = reads.shown(opened);
        return new WishReads.Versioned(shown.view().with(caller.isStaff() ? null : token, List.of()), shown.version());
    }

    private @Nullable String book(WishDoor.Opened opened, Offers.Offer offer, Slot slot, Caller caller) {
        var wish = opened.wish();
        var who = wish.applicant().orElseThrow();
        var booked = visits.book(who, wish.reference(), slot, offer.id(), caller);
        changes.accept(opened, booked.id(), caller);
        return booked.manageToken();
    }

    /** It has ended before its old time is free, which it would else be offered itself. */
    private @Nullable String move(WishDoor.Opened opened, Offers.Offer offer, Slot slot, Caller caller) {
        var visit = opened.wish().booking();
        changes.accept(opened, null, caller);
        if (visit != null) {
            visits.move(visit, slot, offer.id(), caller);
        }
        return null;
    }

    /** The next in line is offered it in the same transaction. */
    @Transactional
    WishReads.Versioned reject(UUID id, Caller caller) {
        var opened = lockInTime(id, caller);
        var offer = open(opened.wish());
        offers.end(offer.id(), Offers.Outcome.DECLINED);
        changes.decline(opened, caller);
        slots.drop(offer.id());
        return reads.shown(opened);
    }

    @Transactional
    WishReads.Versioned resume(UUID id, Caller caller) {
        var opened = changes.lock(id, caller);
        changes.resume(opened, caller);
        return reads.shown(opened);
    }

    /** Who answers too late is told so, though the entry has become another by that. */
    private WishDoor.Opened lockInTime(UUID id, Caller caller) {
        var opened = changes.lockUnseen(id, caller);
        var wish = opened.wish().id();
        if (offers.open(wish).map(Offers.Offer::over).orElseGet(() -> offers.hasLapsed(wish))) {
            throw new Gone("offer-ended");
        }
        changes.requireSeen(opened);
        return opened;
    }

    private Offers.Offer open(Wish wish) {
        return offers.open(wish.id()).orElseThrow(() -> new Conflict("no-offer"));
    }
}
