package lv.ocma.contracts.appointments;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The visit as it stands after the event, so that no consumer needs an earlier one.
 *
 * @param reference human-readable, unique, e.g. {@code K7M2-94XF}
 * @param place id of the place
 * @param language lv, en or ru: the language of messages (V5)
 * @param channel over which it was booked: CUSTOMER, FRONT_END, PORTAL, STAFF; new values may come
 * @param contact JWE (compact) of {@link lv.ocma.contracts.Contact}; empty JWE payload is never sent
 * @param client over which it was booked, which may hear what becomes of it; null where staff booked, and from a release that did not say
 */
public record Booking(
        UUID id,
        String reference,
        String place,
        OffsetDateTime start,
        OffsetDateTime end,
        List<Item> items,
        String language,
        String channel,
        String contact,
        @Nullable String client) {

    /** One service for one person of the visit (R4); persons count from 1. */
    public record Item(String service, int person) {}
}
