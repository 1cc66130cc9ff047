package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.queue.QueueJournal.Deed;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** What is decided about somebody in the queue in writing, beside it: nobody decides who could not be objective, and what is refused is not served. */
@ApplicationScoped
public class Decisions {

    private final QueueEntries entries;
    private final StaffVisits visits;
    private final QueueJournal journal;
    private final QueueDays days;

    Decisions(QueueEntries entries, StaffVisits visits, QueueJournal journal, QueueDays days) {
        this.entries = entries;
        this.visits = visits;
        this.journal = journal;
        this.days = days;
    }

    /**
     * Locks whoever came for the booking, before the booking itself as all else does; empty where nobody came through the queue. An employee who has
     * declared a conflict of interest is turned away (P8).
     */
    public Optional<QueueEntry> lock(UUID booking, Caller caller) {
        var entry = entries.ofBooking(booking).flatMap(each -> entries.lockAfresh(each.id()));
        entry.ifPresent(each -> visits.requireNoConflict(each, caller));
        return entry;
    }

    /** As {@link #lock}, of somebody without a booked time. */
    public QueueEntry lockTicket(UUID id, Caller caller) {
        var entry = entries.lockAfresh(id).filter(QueueEntry::isTicket).orElseThrow(() -> new NotFound("not-found"));
        visits.requireNoConflict(entry, caller);
        return entry;
    }

    /** One service for one person was refused (P4); with the last one that was left, the visit is over. */
    public void refused(QueueEntry entry, String service, int person, String reason, Caller caller, Instant now) {
        var item = entry.items().stream()
                .filter(each -> each.service().equals(service) && each.person() == person)
                .findFirst()
                .orElseThrow(() -> new Conflict("item-ended", java.util.Map.of("outcome", "REFERRED")));
        var before = entry.status();
        entry.refuse(item.id(), reason, String.valueOf(caller.subject()), now);
        journal.done(caller, entry, before, new Deed(Action.REFUSE, item.id(), now, now));
        entries.flush();
        days.touch(entry.place(), entry.day());
    }
}
