package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows messages to the staff of the place where the visit is now to be; each look is recorded before it is answered (V2). */
@ApplicationScoped
class MessageReads {

    private final Messages messages;
    private final Attempts attempts;
    private final Places places;
    private final Audit audit;

    MessageReads(Messages messages, Attempts attempts, Places places, Audit audit) {
        this.messages = messages;
        this.attempts = attempts;
        this.places = places;
        this.audit = audit;
    }

    /** @param version for the ETag */
    record Versioned(WholeMessageView view, long version) {}

    /** As {@link Versioned}, without what it said. */
    record Shown(MessageView view, long version) {}

    Versioned one(UUID id, Caller caller) {
        var message = messages.findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
        var place = requirePlace(message, caller);
        audit.read(caller, "message.read", "message", id, place, null);
        return new Versioned(WholeMessageView.of(message, attempts.of(id)), message.version());
    }

    /** Of one visit, oldest first; of a visit that nothing was heard of there are none. */
    Page<MessageView> ofAppointment(UUID appointment, Caller caller, @Nullable String cursor, int limit) {
        if (messages.newest(appointment).isEmpty()) {
            return Page.whole(List.of());
        }
        var place = requirePlace(appointment, caller);
        var found = messages.about(
                appointment, Cursor.read(cursor, UUID::fromString).orElse(null), limit + 1);
        audit.read(caller, "messages.list", "appointment", appointment, place, null);
        var page = Page.of(found, limit, last -> Cursor.encode(last.id().toString()));
        return new Page<>(page.items().stream().map(MessageView::of).toList(), page.next());
    }

    /** Of a visit the place where it is now to be; of what we hear nothing of, that of the message itself. */
    String requirePlace(Message message, Caller caller) {
        return message.aboutKind().isAppointment()
                ? requirePlace(message.about(), caller)
                : requireWork(message.place(), caller);
    }

    /** The place that the newest message names: a visit that was moved is the business of those who expect it. */
    String requirePlace(UUID appointment, Caller caller) {
        return requireWork(messages.newest(appointment).orElseThrow().place(), caller);
    }

    private String requireWork(String place, Caller caller) {
        places.requireWork(place, caller);
        return place;
    }
}
