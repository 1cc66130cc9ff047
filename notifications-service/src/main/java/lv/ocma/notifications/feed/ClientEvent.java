package lv.ocma.notifications.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that clients may hear of: what happened to which thing, and where that is read. Nothing of it is personal.
 *
 * @param id that of the suite's event, so that it is told once; stays the same in the feed and over all webhooks
 * @param type such as {@code booking.booked}
 * @param subject id of the thing
 * @param link path of the thing at the gateway
 * @param place where the thing is; null where it belongs to none, or to several
 * @param client the one that hears it; null for all
 */
public record ClientEvent(
        UUID id,
        String type,
        Instant occurredAt,
        String subject,
        String link,
        @Nullable String place,
        @Nullable String client) {}
