package lv.ocma.notifications.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows a client what it may hear, in an order in which nothing is skipped. */
@ApplicationScoped
class FeedReads {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final int PARTS = 3;

    /** More is no filter any more, and a cursor knows them all. */
    private static final int MOST_VALUES = 50;

    private final ClientEvents events;
    private final FeedPartitions kept;
    private final Clock clock;
    private final String publicUrl;

    FeedReads(
            ClientEvents events,
            FeedPartitions kept,
            Clock clock,
            @ConfigProperty(name = "ocma.public-url") String publicUrl) {
        this.events = events;
        this.kept = kept;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** There is always a next page: what has not happened yet comes there. */
    Page<ClientEventView> after(
            @Nullable String cursor, String client, List<String> types, List<String> places, int limit) {
        check(types, places);
        var cursors = ListCursor.of("listEvents", client, types, places);
        var position = cursors.decode(cursor, PARTS)
                .map(parts -> Cursor.parsed(parts, FeedPosition::of))
                .orElse(null);
        if (position != null && position.isOfFuture(clock.instant())) {
            throw Cursor.invalid();
        }
        if (position != null && position.at().isBefore(kept.begin())) {
            throw new Gone("events-gone");
        }
        var asked = new ClientEvents.Question(client, types, places, Instant.EPOCH, NEVER);
        try {
            var stretch = events.after(position, asked, limit);
            var items = stretch.events().stream()
                    .map(placed -> ClientEventView.of(placed.event(), publicUrl))
                    .toList();
            return new Page<>(items, cursors.encode(stretch.next().parts()));
        } catch (FeedPosition.Unknown ofAnotherTime) {
            throw new Gone("events-gone");
        }
    }

    private static void check(List<String> types, List<String> places) {
        var violations = new ArrayList<Violation>();
        if (!EventTypes.ALL.containsAll(types)) {
            violations.add(Violation.parameter("type", "one-of", Map.of("values", String.join(", ", EventTypes.ALL))));
        }
        if (types.size() > MOST_VALUES) {
            violations.add(Violation.parameter("type", "size", Map.of("min", 0, "max", MOST_VALUES)));
        }
        if (places.size() > MOST_VALUES) {
            violations.add(Violation.parameter("place", "size", Map.of("min", 0, "max", MOST_VALUES)));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
