package lv.ocma.notifications.letter;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.service.Service;
import org.jspecify.annotations.Nullable;

/**
 * The visit that a message is about, with all that the message names.
 *
 * @param sequence counts the changes of the visit
 * @param previous null unless it was moved
 * @param refusal null unless services of it were refused
 */
public record Visit(
        UUID id,
        String reference,
        long sequence,
        OffsetDateTime start,
        OffsetDateTime end,
        Place place,
        List<Line> lines,
        @Nullable Previous previous,
        @Nullable Refusal refusal) {

    /** One of which nothing was refused. */
    public Visit(
            UUID id,
            String reference,
            long sequence,
            OffsetDateTime start,
            OffsetDateTime end,
            Place place,
            List<Line> lines,
            @Nullable Previous previous) {
        this(id, reference, sequence, start, end, place, lines, previous, null);
    }

    /** One service and for how many persons (R4). */
    public record Line(Service service, int persons) {}

    /** Where and when it was to be before it was moved. */
    public record Previous(Place place, OffsetDateTime start) {}
}
