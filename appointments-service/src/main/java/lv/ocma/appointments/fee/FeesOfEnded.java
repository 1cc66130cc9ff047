package lv.ocma.appointments.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.queue.ItemOutcome;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.VisitWatcher;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.security.Caller;

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
    public void ended(QueueEntry visit, Cause cause, Instant now) {
        var done = visit.items().stream()
                .filter(item -> isDone(item.outcome()))
                .map(item -> new VisitFile.Item(item.service(), item.person()))
                .collect(Collectors.toSet());
        for (var fee : fees.lockOfVisit(key(visit))) {
            if (fee.visitEnded(visit.status().name(), done, now)) {
                audited("fee.lapse", fee, visit, cause);
            }
        }
    }

    @Override
    public void reopened(QueueEntry visit, Cause cause) {
        for (var fee : fees.lockOfVisit(key(visit))) {
            if (fee.visitReopened()) {
                audited("fee.revive", fee, visit, cause);
            }
        }
    }

    /** A refusal in writing is what was asked for, decided; who was sent elsewhere, or whose contact was ended before, got nothing. */
    private static boolean isDone(ItemOutcome outcome) {
        return switch (outcome) {
            case SERVED, REFUSED -> true;
            case OPEN, REFERRED -> false;
        };
    }

    private void audited(String action, Fee fee, QueueEntry visit, Cause cause) {
        switch (cause) {
            case ByCaller(Caller caller) -> audit.change(caller, action, FEE, fee.id(), visit.place());
            case ByRule(UUID run) -> audit.byRule(action, FEE, fee.id(), visit.place(), run);
        }
    }

    private static VisitFile.Key key(QueueEntry visit) {
        return visit.booking() == null ? VisitFile.Key.ticket(visit.id()) : VisitFile.Key.booked(visit.booking());
    }
}
