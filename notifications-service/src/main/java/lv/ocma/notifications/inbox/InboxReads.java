package lv.ocma.notifications.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.message.Inboxes;
import lv.ocma.notifications.message.Inboxes.Kept;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows persons their own inbox. */
@ApplicationScoped
class InboxReads {

    private static final String KIND = "message";

    private final Inboxes inboxes;
    private final Audit audit;

    InboxReads(Inboxes inboxes, Audit audit) {
        this.inboxes = inboxes;
        this.audit = audit;
    }

    Page<InboxMessageView> list(Caller caller, @Nullable String cursor, int limit) {
        var person = Optional.ofNullable(caller.person()).orElseThrow(() -> new Forbidden("forbidden"));
        var list = ListCursor.of("listMyMessages", person);
        var before = list.read(cursor, UUID::fromString).orElse(null);
        audit.read(caller, "inbox.list", "inbox", person, null, null);
        var page = Page.of(
                inboxes.of(person, before, limit + 1),
                limit,
                last -> list.encode(last.id().toString()));
        return new Page<>(page.items().stream().map(InboxMessageView::of).toList(), page.next());
    }

    Kept one(UUID id, Caller caller) {
        var found = Optional.ofNullable(caller.person())
                .flatMap(person -> inboxes.one(person, id))
                .orElseThrow(() -> new NotFound("not-found"));
        audit.read(caller, "inbox.read", KIND, id, found.place(), null);
        return found;
    }

    /** Marks it; the same again changes nothing. */
    @Transactional
    Kept read(UUID id, Caller caller) {
        var marked = Optional.ofNullable(caller.person())
                .flatMap(person -> inboxes.read(person, id))
                .orElseThrow(() -> new NotFound("not-found"));
        audit.change(caller, "inbox.mark-read", KIND, id, marked.place());
        return marked;
    }
}
