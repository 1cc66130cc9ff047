package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.notifications.message.FoundMessages.Position;
import lv.ocma.notifications.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Lets staff look for the messages of the places where they work; each look is recorded before it is answered (V2). */
@ApplicationScoped
class MessageSearch {

    /** When and which the last one of a page was. */
    private static final int PARTS = 2;

    private final FoundMessages found;
    private final MessageHashes hashes;
    private final Places places;
    private final Audit audit;

    MessageSearch(FoundMessages found, MessageHashes hashes, Places places, Audit audit) {
        this.found = found;
        this.hashes = hashes;
        this.places = places;
        this.audit = audit;
    }

    Page<MessageView> ofPlace(String place, MessageFilter filter, Caller caller, @Nullable String cursor, int limit) {
        places.requireWork(place, caller);
        var cursors = ListCursor.of("listMessages", place, filter.asked());
        var key = cursors.decode(cursor, PARTS + 1);
        // The pages of one search are those of one span of days, also where a day begins between them.
        var days = key.map(parts -> filter.upTo(Cursor.parsed(parts.getLast(), LocalDate::parse)))
                .orElse(filter);
        var messages =
                found.ofPlace(place, days, key.map(MessageSearch::position).orElse(null), limit + 1);
        audit.read(caller, "messages.search", "place", place, place, null);
        return page(
                messages,
                limit,
                last -> cursors.encode(at(last), id(last), days.last().toString()));
    }

    /** Of one address, at the places where the caller works. It is recorded by its keyed hash. */
    Page<MessageView> ofAddress(String address, Caller caller, @Nullable String cursor, int limit) {
        var hash = hashes.ofAddress(address);
        var cursors = ListCursor.of("lookUpMessages", hash);
        var position =
                cursors.decode(cursor, PARTS).map(MessageSearch::position).orElse(null);
        var messages = found.ofRecipient(hash, places.within(caller.divisions()), position, limit + 1);
        audit.read(caller, "messages.lookup", "message-address", hash, null, null);
        return page(messages, limit, last -> cursors.encode(at(last), id(last)));
    }

    private static Position position(List<String> key) {
        return Cursor.parsed(
                key, parts -> new Position(Instant.parse(parts.getFirst()), UUID.fromString(parts.get(1))));
    }

    private static String at(Message message) {
        return message.createdAt().toString();
    }

    private static String id(Message message) {
        return message.id().toString();
    }

    private static Page<MessageView> page(List<Message> messages, int limit, Function<Message, String> cursor) {
        var page = Page.of(messages, limit, cursor);
        return new Page<>(page.items().stream().map(MessageView::of).toList(), page.next());
    }
}
