package lv.ocma.appointments.fee;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Set;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;

/** Shows a fee with what its caller may do to it. */
@Singleton
class FeeViews {

    private static final Set<StaffRole> AT_THE_DESK =
            Set.of(StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER);
    private static final Set<StaffRole> WAIVE = Set.of(StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER);

    private final OptionText options;

    FeeViews(OptionText options) {
        this.options = options;
    }

    Versioned of(Fee fee, VisitFile visit, Caller caller) {
        var mayChange = visit.mayChange() && has(caller, AT_THE_DESK);
        return new Versioned(FeeView.of(fee, options, mayChange, has(caller, WAIVE)), fee.version());
    }

    FeeOption option(FeeLine line) {
        return options.read(line.price());
    }

    String written(FeeOption option) {
        return options.written(option);
    }

    private static boolean has(Caller caller, Set<StaffRole> roles) {
        return caller.isStaff() && !Collections.disjoint(caller.roles(), roles);
    }
}
