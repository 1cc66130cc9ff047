package lv.ocma.appointments.hold;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.hold.Holds.Hold;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Holds free times, and gives back or hands on what is held. */
@ApplicationScoped
public class HoldDesk {

    /** A hold never changes. */
    static final long VERSION = 0;

    private static final String KIND = "hold";

    private final Holds holds;
    private final SlotKeeper slots;
    private final Places places;
    private final HoldRules rules;
    private final Preconditions preconditions;
    private final Audit audit;

    HoldDesk(Holds holds, SlotKeeper slots, Places places, HoldRules rules, Preconditions preconditions, Audit audit) {
        this.holds = holds;
        this.slots = slots;
        this.places = places;
        this.rules = rules;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    /**
     * What a hold becomes a booking of.
     *
     * @param id for {@link SlotKeeper#keepHeld}
     */
    public record Redeemed(UUID id, Slot slot) {}

    @Transactional
    HoldView hold(NewHold wanted, Caller caller) {
        var token = wanted.requireSlot();
        var slot = slots.open(token);
        var holder = Holder.of(caller);
        int most = holder.isClient() ? rules.perClient() : rules.perPerson();
        if (holds.count(holder) >= most) {
            throw new Conflict("too-many-holds", Map.of("most", most));
        }
        var held = slots.hold(slot, rules.length());
        var secret = Tokens.random();
        holds.add(held.id(), Tokens.hash(secret), holder, slot.place(), token, held.expiresAt());
        audit.change(caller, "hold.make", KIND, held.id(), slot.place());
        return HoldView.of(held.id(), secret, slot, held.expiresAt());
    }

    @Transactional
    void giveBack(UUID id, Caller caller) {
        var hold = holds.find(id).orElseThrow(() -> new NotFound("not-found"));
        if (!isOf(hold, caller)) {
            throw caller.isStaff() ? new Forbidden("other-division") : new NotFound("not-found");
        }
        preconditions.requireMatch(VERSION);
        // The hold before its day, as whoever books of it at the same moment.
        holds.remove(id);
        slots.drop(id);
        audit.change(caller, "hold.end", KIND, id, hold.place());
    }

    /** For the booking that follows in the running transaction; 404 for a hold of somebody else, 410 once it has ended or was used. */
    public Redeemed redeem(String secret, Caller caller) {
        var hold = holds.withToken(Tokens.hash(secret))
                .filter(found -> isOf(found, caller))
                .orElseThrow(() -> new NotFound("not-found"));
        if (hold.expired()) {
            throw new Gone("hold-expired");
        }
        holds.end(hold.id());
        return new Redeemed(hold.id(), slots.open(hold.slot()));
    }

    private boolean isOf(Hold hold, Caller caller) {
        return hold.holder().equals(Holder.of(caller).key())
                || (caller.isStaff()
                        && caller.worksAt(
                                hold.place(),
                                places.find(hold.place()).map(Place::parent).orElse(null)));
    }

    @Scheduled(every = "1h", delayed = "3m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        holds.purge();
    }
}
