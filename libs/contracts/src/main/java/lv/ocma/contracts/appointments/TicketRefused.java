package lv.ocma.contracts.appointments;

import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * Services were refused in writing to somebody who came without a booked time (P4).
 *
 * @param refusal id of the decision
 * @param number of the document
 * @param items what was refused, perhaps not all of the visit
 * @param grounds not empty
 * @param words JWE (compact) of {@link BookingRefused.Words}
 */
@EventContract(type = "lv.ocma.appointments.ticket.refused", topic = "ocma.appointments.ticket.v1")
public record TicketRefused(
        Ticket ticket,
        UUID refusal,
        String number,
        List<Booking.Item> items,
        List<BookingRefused.Ground> grounds,
        BookingRefused.Dispute dispute,
        String words)
        implements Event {

    @Override
    public String aggregateId() {
        return ticket.id().toString();
    }
}
