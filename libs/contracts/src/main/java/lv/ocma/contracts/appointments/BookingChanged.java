package lv.ocma.contracts.appointments;

import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Services or persons came to a visit, or left it (R4). Where and when it begins is as before, unless a new time was asked for; its end is
 * another.
 *
 * @param change ITEMS_ADDED, ITEM_DROPPED or SPLIT; new values may come
 * @param added empty where nothing came
 * @param dropped empty where nothing left
 * @param other the visit that what has left is now in; null where there is none
 * @param displaced whether it cannot be at its time all the same, so that nobody may be told to come then: what is so of another time is told beside.
 *     Null from a release that did not say
 */
@EventContract(type = "lv.ocma.appointments.booking.changed", topic = "ocma.appointments.booking.v1")
public record BookingChanged(
        Booking booking,
        String change,
        List<Booking.Item> added,
        List<Booking.Item> dropped,
        @Nullable UUID other,
        @Nullable Boolean displaced)
        implements Event {

    @Override
    public String aggregateId() {
        return booking.id().toString();
    }
}
