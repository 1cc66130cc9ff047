package lv.ocma.appointments.served;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.booking.VisitFiles;
import lv.ocma.appointments.ticket.TicketFiles;
import lv.ocma.platform.security.Caller;

/** Opens a visit to its fees and refusals, for those alone whose it is: each kind by its own rule of custody. */
@ApplicationScoped
public class ServedVisits {

    private final VisitFiles booked;
    private final TicketFiles tickets;

    ServedVisits(VisitFiles booked, TicketFiles tickets) {
        this.booked = booked;
        this.tickets = tickets;
    }

    public VisitFile find(VisitFile.Key visit, Caller caller) {
        return visit.isTicket() ? tickets.find(visit.id(), caller) : booked.find(visit.id(), caller);
    }

    /** For what the office decides: for staff of the visit's place alone, whatever link they show. */
    public VisitFile forStaff(VisitFile.Key visit, Caller caller) {
        return visit.isTicket() ? tickets.forStaff(visit.id(), caller) : booked.forStaff(visit.id(), caller);
    }

    /** As {@link #forStaff}, locked until the transaction ends. */
    public VisitFile lockForStaff(VisitFile.Key visit, Caller caller) {
        return visit.isTicket() ? tickets.lockForStaff(visit.id(), caller) : booked.lockForStaff(visit.id(), caller);
    }
}
