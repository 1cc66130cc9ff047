package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.hold.HoldDesk;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** The time of a new booking: one that is free, or one that its caller holds. */
@ApplicationScoped
class TimeOfBooking {

    private final SlotKeeper slots;
    private final HoldDesk holds;

    TimeOfBooking(SlotKeeper slots, HoldDesk holds) {
        this.slots = slots;
        this.holds = holds;
    }

    /** @param hold null where it is only free */
    record Wanted(Slot slot, @Nullable UUID hold) {}

    Wanted open(NewAppointment wanted, Caller caller) {
        var secret = wanted.hold();
        if (secret == null) {
            return new Wanted(slots.open(Objects.requireNonNull(wanted.slot())), null);
        }
        var redeemed = holds.redeem(secret, caller);
        return new Wanted(redeemed.slot(), redeemed.id());
    }

    void keep(Wanted wanted, UUID booking) {
        if (wanted.hold() == null) {
            slots.keep(wanted.slot(), booking);
        } else {
            slots.keepHeld(wanted.hold(), wanted.slot(), booking);
        }
    }
}
