package lv.ocma.contracts.appointments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever came without a booked time, as far as others have to know.
 *
 * @param place id of the place
 * @param number as the board showed it, e.g. {@code L007}; given once at a place on a day
 * @param day local date of the visit
 * @param language lv, en or ru: the language of messages (V5)
 * @param contact JWE (compact) of {@link lv.ocma.contracts.Contact}; null where nobody is to be written to
 * @param client over which it was taken, which may hear what becomes of it; null where staff gave it, and from a release that did not say
 */
public record Ticket(
        UUID id,
        String place,
        String number,
        LocalDate day,
        String language,
        @Nullable String contact,
        @Nullable String client) {}
