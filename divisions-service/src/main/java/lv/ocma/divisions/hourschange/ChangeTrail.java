package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.security.Caller;

/** Who did what to a change of hours: an audit row for each of its places, as each division is to find what was done to its own (H4). */
@ApplicationScoped
class ChangeTrail {

    private static final String KIND = "hours-change";

    private final Audit audit;

    ChangeTrail(Audit audit) {
        this.audit = audit;
    }

    /** In the running transaction. */
    void leave(Caller caller, String action, HoursChange change) {
        change.places().forEach(place -> audit.change(caller, KIND + "." + action, KIND, change.id(), place));
    }
}
