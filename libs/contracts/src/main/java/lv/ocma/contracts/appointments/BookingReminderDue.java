package lv.ocma.contracts.appointments;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * It is time to remind the customer of a visit that is still to come.
 *
 * @param reminder TWO_DAYS or TWO_HOURS, as long before it as that; new values may come
 * @param link JWE (compact) of the address, as JSON text, of the page on which the customer confirms or cancels: that of the client over
 *     which the visit was booked, and what opens the visit stands in its fragment; null where the client has none
 */
@EventContract(type = "lv.ocma.appointments.booking.reminder-due", topic = "ocma.appointments.booking.v1")
public record BookingReminderDue(
        Booking booking, String reminder, @Nullable String link) implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
