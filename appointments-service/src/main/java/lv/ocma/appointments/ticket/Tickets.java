package lv.ocma.appointments.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.queue.Action;
import lv.ocma.appointments.queue.QueueDays;
import lv.ocma.appointments.queue.QueueEntries;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.QueueJournal;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Tickets for those whose they are. A booked visit is no ticket: it is found under its booking. */
@ApplicationScoped
class Tickets {

    private static final List<String> CANCELLATION = List.of("cancellation");

    private final QueueEntries entries;
    private final TicketCustody custody;
    private final Preconditions preconditions;
    private final QueueJournal journal;
    private final QueueDays days;
    private final lv.ocma.appointments.queue.QueuePlaces places;

    Tickets(
            QueueEntries entries,
            TicketCustody custody,
            Preconditions preconditions,
            QueueJournal journal,
            QueueDays days,
            lv.ocma.appointments.queue.QueuePlaces places) {
        this.entries = entries;
        this.custody = custody;
        this.preconditions = preconditions;
        this.journal = journal;
        this.days = days;
        this.places = places;
    }

    QueueEntry read(UUID id, Caller caller) {
        var ticket =
                entries.findByIdOptional(id).filter(QueueEntry::isTicket).orElseThrow(() -> new NotFound("not-found"));
        custody.require(ticket, caller);
        journal.read(caller, ticket, custody.purpose(ticket, caller));
        return ticket;
    }

    @Transactional
    QueueEntry cancel(UUID id, Caller caller) {
        var ticket = entries.lock(id).filter(QueueEntry::isTicket).orElseThrow(() -> new NotFound("not-found"));
        custody.require(ticket, caller);
        preconditions.requireMatch(ticket.version());
        var before = ticket.status();
        var now = places.now();
        ticket.cancel(now);
        journal.done(caller, ticket, before, new QueueJournal.Deed(Action.CANCEL, null, now, now));
        entries.flush();
        days.touch(ticket.place(), ticket.day());
        return ticket;
    }

    List<String> actions(QueueEntry ticket) {
        return ticket.status().mayBecome(VisitStatus.CANCELLED) ? CANCELLATION : List.of();
    }
}
