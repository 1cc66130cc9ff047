package lv.ocma.appointments.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Whose ticket it is: the person's, the front end's that took it for somebody who is not signed in, the holder's of its token, and of the staff of its place. A token that is shown is the right one, or opens nothing. */
@ApplicationScoped
class TicketCustody {

    private final Places places;

    TicketCustody(Places places) {
        this.places = places;
    }

    void require(QueueEntry ticket, Caller caller) {
        if (!showsToken(ticket, caller)) {
            requireOwn(ticket, caller);
        }
    }

    /** A token that somebody shows opens a ticket, and decides nothing for the office. */
    void requireOwn(QueueEntry ticket, Caller caller) {
        if (!isOwn(ticket, caller)) {
            throw caller.isStaff() && !isRightful(ticket, caller)
                    ? new Forbidden("other-division")
                    : new NotFound("not-found");
        }
    }

    Purpose purpose(QueueEntry ticket, Caller caller) {
        return isOwn(ticket, caller) ? Purpose.of(caller) : Purpose.MANAGE_TOKEN;
    }

    boolean isOwn(QueueEntry ticket, Caller caller) {
        return (caller.manageToken() == null || showsToken(ticket, caller)) && isRightful(ticket, caller);
    }

    private boolean isRightful(QueueEntry ticket, Caller caller) {
        return switch (caller.kind()) {
            case STAFF ->
                caller.worksAt(
                        ticket.place(),
                        places.find(ticket.place()).map(Place::parent).orElse(null));
            case CUSTOMER -> isPersons(ticket, caller);
            case PORTAL -> caller.person() == null ? isClients(ticket, caller) : isPersons(ticket, caller);
            case FRONT_END -> isClients(ticket, caller);
            case ANONYMOUS, UNLINKED -> false;
        };
    }

    private static boolean showsToken(QueueEntry ticket, Caller caller) {
        var token = caller.manageToken();
        return token != null && Tokens.hash(token).equals(ticket.takenBy().manageTokenHash());
    }

    private static boolean isPersons(QueueEntry ticket, Caller caller) {
        return caller.person() != null
                && caller.person().equals(ticket.takenBy().person());
    }

    private static boolean isClients(QueueEntry ticket, Caller caller) {
        return ticket.takenBy().person() == null
                && caller.client() != null
                && caller.client().equals(ticket.takenBy().client())
                && !ticket.takenBy().channel().equals(Caller.Kind.STAFF.name());
    }
}
