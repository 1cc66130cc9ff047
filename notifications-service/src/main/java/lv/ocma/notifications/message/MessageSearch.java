package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
        var cursors = ListCursor.of("listMessages", place, filter);
        var messages = found.ofPlace(place, filter, position(cursors, cursor), limit + 1);
        audit.read(caller, "messages.search", "place", place, place, null);
        return page(messages, limit, cursors);
    }

    /** Of one address, at the places where the caller works. It is recorded by its keyed hash. */
    Page<MessageView> ofAddress(String address, Caller caller, @Nullable String cursor, int limit) {
        var hash = hashes.ofAddress(address);
        var cursors = ListCursor.of("lookUpMessages", hash);
        var messages = found.ofRecipient(hash, places.within(caller.divisions()), position(cursors, cursor), limit + 1);
        audit.read(caller, "messages.lookup", "message-address", hash, null, null);
        return page(messages, limit, cursors);
    }

    private static FoundMessages.@Nullable Position position(ListCursor cursors, @Nullable String cursor) {
        return cursors.decode(cursor, 2)
                .map(key -> Cursor.parsed(
                        key,
                        parts -> new FoundMessages.Position(
                                Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()))))
                .orElse(null);
    }

    private static Page<MessageView> page(List<Message> messages, int limit, ListCursor cursors) {
        var page = Page.of(
                messages,
                limit,
                last -> cursors.encode(last.createdAt().toString(), last.id().toString()));
        return new Page<>(page.items().stream().map(MessageView::of).toList(), page.next());
    }
}
