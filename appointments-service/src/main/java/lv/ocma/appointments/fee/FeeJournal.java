package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.security.Caller;

/** Where each change and each read of a fee leaves its trace in the audit. */
@ApplicationScoped
class FeeJournal {

    private static final String FEE = "fee";

    private final Audit audit;

    FeeJournal(Audit audit) {
        this.audit = audit;
    }

    /** In the running transaction. */
    void changed(Caller caller, String action, UUID fee, VisitFile visit) {
        audit.changeFor(visit.person(), caller, action, FEE, fee, visit.place(), visit.purpose());
    }

    /** In a transaction of its own, before the answer leaves (V2). */
    void read(Caller caller, UUID fee, VisitFile visit) {
        audit.read(caller, "fee.read", FEE, fee, visit.place(), visit.purpose());
    }

    void listed(Caller caller, VisitFile visit) {
        audit.read(caller, "fees.list", visit.key().audited(), visit.id(), visit.place(), visit.purpose());
    }
}
