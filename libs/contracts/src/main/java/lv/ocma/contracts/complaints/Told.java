package lv.ocma.contracts.complaints;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event of complaints-service is to be told to, and about what.
 *
 * @param about id of the case, enquiry, service error, incident, call or offer
 * @param reference of that, as people read it, e.g. {@code S-2026-000042}
 * @param place id of the place
 * @param language lv, en or ru: the language of messages (V5)
 * @param contact JWE (compact) of {@link lv.ocma.contracts.Contact}
 * @param employee {@code sub} of who acted and signs; null where no employee did
 * @param client over which it came, which may hear what becomes of it; null where staff took it down
 */
public record Told(
        UUID about,
        String reference,
        String place,
        String language,
        String contact,
        @Nullable String employee,
        @Nullable String client) {}
