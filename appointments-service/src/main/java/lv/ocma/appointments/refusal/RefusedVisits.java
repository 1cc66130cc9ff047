package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.queue.Decisions;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.served.ServedVisits;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Visits as a refusal finds and leaves them: booked or with a ticket, and whoever came for it in the queue of the day. */
@ApplicationScoped
class RefusedVisits {

    private static final String SERVING = "SERVING";

    private final ServedVisits visits;
    private final Decisions decisions;
    private final Preconditions preconditions;
    private final RefusalNews news;

    RefusedVisits(ServedVisits visits, Decisions decisions, Preconditions preconditions, RefusalNews news) {
        this.visits = visits;
        this.decisions = decisions;
        this.preconditions = preconditions;
        this.news = news;
    }

    /** @param inQueue null where nobody came through the queue */
    record Locked(VisitFile file, @Nullable QueueEntry inQueue) {}

    /**
     * What was decided.
     *
     * @param whole whether all services of the visit are refused now
     * @param email where it is sent to; null where nowhere
     */
    record Refused(
            Decision decision, boolean whole, @Nullable String email) {

        /** Never what is personal in it: it may end up in a log. */
        @Override
        public String toString() {
            return "Refused[" + decision.id() + "]";
        }
    }

    /** Until the transaction ends, while it is served, as the caller has seen it last, by who may decide (P8). */
    Locked lock(VisitFile.Key id, Caller caller) {
        // Whose it is, is asked before anything is locked.
        visits.forStaff(id, caller);
        var inQueue = inQueue(id, caller);
        var visit = visits.lockForStaff(id, caller);
        preconditions.requireMatch(visit.version());
        if (!visit.status().equals(SERVING)) {
            throw new Conflict("refusal-not-serving", Map.of("state", visit.status()));
        }
        return new Locked(visit, inQueue.orElse(null));
    }

    private Optional<QueueEntry> inQueue(VisitFile.Key id, Caller caller) {
        return id.isTicket() ? Optional.of(decisions.lockTicket(id.id(), caller)) : decisions.lock(id.id(), caller);
    }

    /** What was decided takes effect, and others are told. */
    void refuse(Locked visit, List<VisitFile.Item> items, Refused refused, Caller caller, Instant now) {
        news.tell(visit.file(), refused, caller);
        if (visit.inQueue() != null) {
            var reason = refused.decision().reason();
            items.forEach(
                    item -> decisions.refused(visit.inQueue(), item.service(), item.person(), reason, caller, now));
        }
    }
}
