package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.hold.HoldDesk;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** The time of a visit: one that is free, or one that its caller holds; whatever asks for one takes either by the same rules (R2). */
@ApplicationScoped
class TimeOfBooking {

    private final SlotKeeper slots;
    private final HoldDesk holds;
    private final ProposedTimes proposals;
    private final Instance<VisitWatcher> watchers;

    TimeOfBooking(SlotKeeper slots, HoldDesk holds, ProposedTimes proposals, Instance<VisitWatcher> watchers) {
        this.slots = slots;
        this.holds = holds;
        this.proposals = proposals;
        this.watchers = watchers;
    }

    /** @param hold null where it is only free */
    record Wanted(Slot slot, @Nullable UUID hold) {}

    /** Of a visit that is to be changed, that is locked before: whoever uses a hold locks it after the visit. */
    Wanted open(WantedTime wanted, Caller caller) {
        var secret = wanted.hold();
        if (secret == null) {
            return new Wanted(slots.open(Objects.requireNonNull(wanted.slot())), null);
        }
        var redeemed = holds.redeem(secret, caller);
        return new Wanted(redeemed.slot(), redeemed.id());
    }

    /** That of a visit for these persons by service, where no time is named. */
    Wanted at(String place, Instant start, Map<String, Integer> persons) {
        return new Wanted(slots.at(place, start, persons), null);
    }

    void keep(Wanted wanted, UUID booking) {
        if (wanted.hold() == null) {
            slots.keep(wanted.slot(), booking);
        } else {
            slots.keepHeld(wanted.hold(), wanted.slot(), booking);
        }
    }

    /** For a visit that was a part of another one, whose end is freed next. */
    void keepPart(Wanted wanted, UUID booking, UUID whole) {
        changing(whole);
        if (wanted.hold() == null) {
            slots.keepPart(wanted.slot(), booking, whole);
        } else {
            slots.keepPartHeld(wanted.hold(), wanted.slot(), booking, whole);
        }
    }

    /** The new time is secured before the old one is freed. The visit says the new one already, so that it is not offered what lies behind that. */
    void move(Wanted wanted, UUID booking) {
        changing(booking);
        if (wanted.hold() == null) {
            slots.move(wanted.slot(), booking);
        } else {
            slots.moveToHeld(wanted.hold(), wanted.slot(), booking);
        }
    }

    /** As {@link #move}, to what is held for the visit as it was proposed to it. */
    void moveAsProposed(Slot slot, Booking visit) {
        changing(visit.id());
        slots.moveAsProposed(slot, visit.id(), visit.origin().channel().ruled());
    }

    /** Before any day is locked. */
    private void changing(UUID booking) {
        watchers.forEach(watcher -> watcher.changing(booking));
    }

    /** It is the time that the visit has already: a second counter is not kept for it. */
    void stay(Wanted wanted) {
        if (wanted.hold() != null) {
            slots.drop(wanted.hold());
        }
    }

    /**
     * There is less to do than there was, which is told before: the end is free for others, and one that could not be at its time as it was may be able to
     * now. Then nothing is proposed to it any more, and whoever was asked for another time is told that it stands; else it is told what is proposed now.
     */
    void lessToDo(Booking visit) {
        changing(visit.id());
        shorten(visit);
    }

    /** As {@link #lessToDo}, of a visit whose part has its time by {@link #keepPart}, which has told of the change. */
    void lessToDoWithoutPart(Booking visit) {
        shorten(visit);
    }

    private void shorten(Booking visit) {
        var proposed = shortenProposal(visit);
        if (!visit.isDisplaced()) {
            slots.shorten(visit.id(), visit.slot().time().length(), proposed);
        } else if (slots.keepShorter(visit.slot(), visit.id(), proposed)) {
            proposals.stand(List.of(visit.id()), Ids.next());
        } else {
            proposals.tellAgain(visit, Ids.next());
        }
    }

    /** By what holds on its own day, as whoever accepts it gets it; where that cannot be said it is left as it was made. */
    private Duration shortenProposal(Booking visit) {
        var proposal = visit.proposal();
        if (proposal == null) {
            return visit.slot().time().length();
        }
        slots.length(proposal.start(), Items.persons(visit.items())).ifPresent(visit::shortenProposal);
        return Objects.requireNonNull(visit.proposal()).length();
    }

    void release(UUID booking) {
        slots.release(booking);
    }
}
