package lv.ocma.appointments.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.queue.QueueEntries;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.Scopes;

/** Opens visits of those without a booked time to what is kept beside them, fees and refusals, for those alone whose they are. */
@ApplicationScoped
public class TicketFiles {

    private final QueueEntries entries;
    private final TicketCustody custody;

    TicketFiles(QueueEntries entries, TicketCustody custody) {
        this.entries = entries;
        this.custody = custody;
    }

    public VisitFile find(UUID id, Caller caller) {
        var ticket = found(id);
        custody.require(ticket, caller);
        return of(ticket, caller);
    }

    /** For what the office decides: for staff of the place alone, whatever token they show. */
    public VisitFile forStaff(UUID id, Caller caller) {
        var ticket = found(id);
        custody.requireOwn(ticket, caller);
        return of(ticket, caller);
    }

    /** As {@link #forStaff}, locked until the transaction ends. */
    public VisitFile lockForStaff(UUID id, Caller caller) {
        var ticket = entries.lock(id).filter(QueueEntry::isTicket).orElseThrow(() -> new NotFound("not-found"));
        custody.requireOwn(ticket, caller);
        return of(ticket, caller);
    }

    private QueueEntry found(UUID id) {
        return entries.findByIdOptional(id).filter(QueueEntry::isTicket).orElseThrow(() -> new NotFound("not-found"));
    }

    private VisitFile of(QueueEntry ticket, Caller caller) {
        return new VisitFile(
                VisitFile.Key.ticket(ticket.id()),
                ticket.version(),
                ticket.number(),
                ticket.place(),
                ticket.day(),
                ticket.status().name(),
                ticket.language(),
                ticket.takenBy().person(),
                ticket.takenBy().hearer(),
                ticket.contact().name(),
                ticket.contact().email(),
                ticket.items().stream()
                        .map(item -> new VisitFile.Item(item.service(), item.person()))
                        .toList(),
                custody.isOwn(ticket, caller) && caller.scopes().contains(Scopes.APPOINTMENTS_WRITE),
                custody.purpose(ticket, caller));
    }
}
