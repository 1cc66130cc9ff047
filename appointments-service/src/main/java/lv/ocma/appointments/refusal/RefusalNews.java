package lv.ocma.appointments.refusal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.appointments.booking.BookedVisits;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.refusal.RefusedVisits.Refused;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingRefused;
import lv.ocma.contracts.appointments.Ticket;
import lv.ocma.contracts.appointments.TicketRefused;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;

/** Tells others what was refused in writing: of a booked visit with the booking, of a ticket by an event of its own. */
@ApplicationScoped
class RefusalNews {

    private final BookedVisits booked;
    private final Outbox outbox;
    private final EventCipher cipher;

    RefusalNews(BookedVisits booked, Outbox outbox, EventCipher cipher) {
        this.booked = booked;
        this.outbox = outbox;
        this.cipher = cipher;
    }

    /** In the running transaction; the visit is locked. */
    void tell(VisitFile visit, Refused refused, Caller caller) {
        var decision = refused.decision();
        if (visit.key().isTicket()) {
            outbox.add(new TicketRefused(
                    ticket(visit, refused),
                    decision.id(),
                    decision.number(),
                    items(decision),
                    grounds(decision),
                    dispute(decision),
                    words(decision)));
        } else {
            booked.refuse(
                    booked.find(visit.id()),
                    caller,
                    refused.whole(),
                    booking -> new BookingRefused(
                            booking,
                            decision.id(),
                            decision.number(),
                            items(decision),
                            grounds(decision),
                            dispute(decision),
                            words(decision)));
        }
    }

    private Ticket ticket(VisitFile visit, Refused refused) {
        var email = refused.email();
        return new Ticket(
                visit.id(),
                visit.place(),
                visit.reference(),
                visit.day(),
                visit.language(),
                email == null
                        ? null
                        : cipher.encrypt(new Contact(refused.decision().addressee(), email, null)),
                visit.client());
    }

    private static List<Booking.Item> items(Decision decision) {
        return decision.refused().stream()
                .map(each -> new Booking.Item(each.service(), each.person()))
                .toList();
    }

    private static List<BookingRefused.Ground> grounds(Decision decision) {
        return decision.grounds().stream()
                .map(ground -> new BookingRefused.Ground(
                        ground.code(), ground.text(), ground.enactment(), ground.section(), ground.link()))
                .toList();
    }

    private static BookingRefused.Dispute dispute(Decision decision) {
        var dispute = decision.dispute();
        return new BookingRefused.Dispute(
                dispute.authority(),
                dispute.where().name(),
                dispute.where().emails(),
                dispute.where().phones(),
                dispute.period(),
                dispute.until(),
                dispute.link());
    }

    private String words(Decision decision) {
        return cipher.encrypt(new BookingRefused.Words(decision.reason(), decision.facts()));
    }
}
