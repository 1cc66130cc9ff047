package lv.ocma.appointments.figure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitStatus;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is counted, without anything of the person.
 *
 * @param channel over which it was booked, or the kind of its ticket
 * @param cancelledBy null where it is not cancelled
 * @param planned null for a ticket
 * @param attended null where nobody has come
 */
record Counted(
        String place,
        String channel,
        VisitStatus status,
        @Nullable Canceller cancelledBy,
        @Nullable Planned planned,
        @Nullable Attended attended,
        List<Item> items) {

    /** Who has cancelled it, by the column that counts them. */
    enum Canceller {
        CUSTOMER,
        STAFF,
        /** The office by itself, e.g. as the place closed while they waited. */
        RULE;

        String column() {
            return "cancelled_by_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** One service for one person. */
    record Item(String service, int minutes) {}

    record Planned(Instant asked, Instant start) {}

    /**
     * @param need announced; null for none
     * @param services by item of the queue
     * @param refused services of which one person at least was refused
     * @param served services that somebody has got
     */
    record Attended(
            Instant arrived,
            @Nullable String need,
            Timeline timeline,
            Map<UUID, String> services,
            Set<String> refused,
            Set<String> served) {}
}
