package lv.ocma.appointments.booking;

import java.util.List;
import lv.ocma.appointments.slot.SlotKeeper;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The time that a request asks for, as it was written: one that is free, or one that its caller holds. */
record WantedTime(@Nullable String slot, @Nullable String hold) {

    private static final String HOLD = "/hold";

    boolean isNamed() {
        return slot != null || hold != null;
    }

    /** What breaks in it; exactly one of both has to be there. */
    List<Violation> violations() {
        if (hold == null) {
            return SlotKeeper.violations(slot);
        }
        return slot == null ? List.of() : List.of(Violation.body(HOLD, "slot-or-hold"));
    }

    WantedTime requireValid() {
        var violations = violations();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return this;
    }

    /** As {@link #violations()}, where no time has to be named. */
    List<Violation> violationsIfNamed() {
        return isNamed() ? violations() : List.of();
    }

    /** Which member of the request says it. */
    String pointer() {
        return hold == null ? "/slot" : HOLD;
    }

    /** It can be read, and is not one of those that are asked for here. */
    Invalid not(String rule) {
        return new Invalid(Violation.body(pointer(), rule));
    }
}
