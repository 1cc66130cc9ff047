package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import java.util.List;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * Whoever came without a booked time was served, or contact with them was ended. Told anew where that was taken back and has ended again.
 *
 * @param items all services of the visit, not empty
 * @param status SERVED or CONTACT_ENDED; new values may come
 * @param employee {@code sub} of who ended it, as the staff directory tells it (P11)
 * @param came when they came
 */
@EventContract(type = "lv.ocma.appointments.ticket.ended", topic = "ocma.appointments.ticket.v1")
public record TicketEnded(
        Ticket ticket,
        List<Booking.Item> items,
        String status,
        String employee,
        OffsetDateTime came,
        OffsetDateTime ended)
        implements Event {

    @Override
    public String aggregateId() {
        return ticket.id().toString();
    }
}
