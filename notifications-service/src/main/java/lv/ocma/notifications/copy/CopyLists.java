package lv.ocma.notifications.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.copy.DocumentCopies.At;
import lv.ocma.notifications.copy.DocumentCopies.Wanted;
import lv.ocma.notifications.document.StoredPdfs;
import lv.ocma.notifications.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Lists copies, newest first: to a person their own, to staff those of their place (P6). Each look is recorded first (V2). */
@ApplicationScoped
class CopyLists {

    private static final int PARTS = 2;

    private final DocumentCopies copies;
    private final StoredPdfs documents;
    private final Places places;
    private final Audit audit;

    CopyLists(DocumentCopies copies, StoredPdfs documents, Places places, Audit audit) {
        this.copies = copies;
        this.documents = documents;
        this.places = places;
        this.audit = audit;
    }

    Page<CopyView> mine(Caller caller, @Nullable String cursor, int limit) {
        var person = Optional.ofNullable(caller.person()).orElseThrow(() -> new Forbidden("forbidden"));
        var cursors = ListCursor.of("listMyCopies", person);
        var before = before(cursors, cursor);
        audit.read(caller, "copies.list-own", "copies", person, null, null);
        return page(copies.ofPerson(person, before, limit + 1), limit, cursors, false);
    }

    /** {@link Invalid} where neither what they are about nor whose they are is named. */
    static Wanted wanted(@Nullable UUID about, @Nullable UUID person, @Nullable String place) {
        var missing = new ArrayList<Violation>();
        if (about == null && person == null) {
            missing.add(Violation.parameter("about", "required"));
        }
        if (place == null) {
            missing.add(Violation.parameter("place", "required"));
        }
        if (place == null || !missing.isEmpty()) {
            throw new Invalid(missing);
        }
        return new Wanted(about, person, place);
    }

    /** For staff of the place. */
    Page<CopyView> atPlace(Wanted wanted, Caller caller, @Nullable String cursor, int limit) {
        var place = wanted.place();
        places.requireWork(place, caller);
        var cursors = ListCursor.of("listCopies", wanted.about(), wanted.person(), place);
        var before = before(cursors, cursor);
        // A row for each that was named: who looks up one of them later finds this look.
        if (wanted.about() != null) {
            audit.read(caller, "copies.list", "copies-about", wanted.about(), place, null);
        }
        if (wanted.person() != null) {
            audit.read(caller, "copies.list-person", "copies", wanted.person(), place, null);
        }
        return page(copies.atPlace(wanted, before, limit + 1), limit, cursors, true);
    }

    private static @Nullable At before(ListCursor cursors, @Nullable String cursor) {
        return cursors.decode(cursor, PARTS)
                .map(key -> new At(Cursor.parsed(key.getFirst(), Instant::parse), key.getLast()))
                .orElse(null);
    }

    private Page<CopyView> page(List<DocumentCopy> found, int limit, ListCursor cursors, boolean toStaff) {
        var page = Page.of(found, limit, last -> cursors.encode(last.madeAt().toString(), last.number()));
        var facts = documents.facts(page.items().stream().map(DocumentCopy::pdf).toList());
        return new Page<>(
                page.items().stream()
                        .map(copy -> CopyView.of(copy, Objects.requireNonNull(facts.get(copy.pdf())), toStaff))
                        .toList(),
                page.next());
    }
}
