package lv.ocma.contracts.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An earlier time that is wanted, as it stands after the event.
 *
 * @param reference of the visit that is booked, or that will come of it
 * @param appointment the booked visit for which it is wanted; null where there is none yet
 * @param places ids, any of which will do
 * @param from first local date
 * @param to last local date
 * @param language lv, en or ru: the language of messages (V5)
 * @param channel over which it was asked for, as of a booking; new values may come
 * @param contact JWE (compact) of {@link lv.ocma.contracts.Contact}
 * @param client over which it was asked for, which may hear what becomes of it; null where staff asked, and from a release that did not say
 */
public record WaitingListEntry(
        UUID id,
        String reference,
        @Nullable UUID appointment,
        List<Booking.Item> items,
        List<String> places,
        LocalDate from,
        LocalDate to,
        String language,
        String channel,
        String contact,
        @Nullable String client) {}
