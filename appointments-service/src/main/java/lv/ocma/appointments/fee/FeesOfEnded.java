package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.queue.ItemOutcome;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.VisitWatcher;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;

/** Fees of visits that ended without what they were charged for (R5): what is due falls away, what is paid is noted as to be paid back. */
@ApplicationScoped
class FeesOfEnded implements VisitWatcher {

    private static final String FEE = "fee";

    private final Fees fees;
    private final Audit audit;

    FeesOfEnded(Fees fees, Audit audit) {
        this.fees = fees;
        this.audit = audit;
    }

    @Override
    public void endedUnserved(QueueEntry visit, Instant now) {
        var served = visit.items().stream()
                .filter(item -> item.outcome() == ItemOutcome.SERVED)
                .map(item -> new VisitFile.Item(item.service(), item.person()))
                .collect(Collectors.toSet());
        var run = Ids.next();
        for (var fee : fees.lockOfVisit(key(visit))) {
            if (fee.visitEnded(visit.status().name(), served, now)) {
                audit.byRule("fee.lapse", FEE, fee.id(), visit.place(), run);
            }
        }
    }

    @Override
    public void reopened(QueueEntry visit) {
        var run = Ids.next();
        for (var fee : fees.lockOfVisit(key(visit))) {
            if (fee.visitReopened()) {
                audit.byRule("fee.revive", FEE, fee.id(), visit.place(), run);
            }
        }
    }

    private static VisitFile.Key key(QueueEntry visit) {
        return visit.booking() == null ? VisitFile.Key.ticket(visit.id()) : VisitFile.Key.booked(visit.booking());
    }
}
