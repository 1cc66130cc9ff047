package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.booking.VisitFiles;
import lv.ocma.appointments.queue.Decisions;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Visits as a refusal finds and leaves them: the booking, and whoever came for it in the queue of the day. */
@ApplicationScoped
class RefusedVisits {

    private static final String SERVING = "SERVING";

    private final VisitFiles visits;
    private final Decisions decisions;
    private final Preconditions preconditions;
    private final EventCipher cipher;

    RefusedVisits(VisitFiles visits, Decisions decisions, Preconditions preconditions, EventCipher cipher) {
        this.visits = visits;
        this.decisions = decisions;
        this.preconditions = preconditions;
        this.cipher = cipher;
    }

    /** @param inQueue null where nobody came through the queue */
    record Locked(VisitFile file, @Nullable QueueEntry inQueue) {}

    /** Until the transaction ends, while it is served, as the caller has seen it last, by who may decide (P8). */
    Locked lock(UUID id, Caller caller) {
        // Whose it is, is asked before anything is locked.
        visits.forStaff(id, caller);
        var inQueue = decisions.lock(id, caller);
        var visit = visits.lockForStaff(id, caller);
        preconditions.requireMatch(visit.version());
        if (!visit.status().equals(SERVING)) {
            throw new Conflict("refusal-not-serving", Map.of("status", visit.status()));
        }
        return new Locked(visit, inQueue.orElse(null));
    }

    /**
     * What was decided takes effect, and others are told.
     *
     * @param whole whether all services of the visit are refused now
     */
    void refuse(
            Locked visit, List<VisitFile.Item> items, Decision decision, boolean whole, Caller caller, Instant now) {
        visits.refuse(visit.file(), caller, whole, booking -> told(booking, decision));
        if (visit.inQueue() != null) {
            items.forEach(item ->
                    decisions.refused(visit.inQueue(), item.service(), item.person(), decision.reason(), caller, now));
        }
    }

    private BookingRefused told(Booking booking, Decision decision) {
        var dispute = decision.dispute();
        return new BookingRefused(
                booking,
                decision.id(),
                decision.number(),
                decision.refused().stream()
                        .map(each -> new Booking.Item(each.service(), each.person()))
                        .toList(),
                decision.grounds().stream()
                        .map(ground -> new BookingRefused.Ground(
                                ground.code(), ground.text(), ground.enactment(), ground.section(), ground.link()))
                        .toList(),
                new BookingRefused.Dispute(
                        dispute.authority(),
                        dispute.where().name(),
                        dispute.where().emails(),
                        dispute.where().phones(),
                        dispute.period(),
                        dispute.until(),
                        dispute.link()),
                cipher.encrypt(new BookingRefused.Words(decision.reason(), decision.facts())));
    }
}
