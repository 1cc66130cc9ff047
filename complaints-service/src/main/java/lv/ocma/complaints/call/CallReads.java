package lv.ocma.complaints.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows calls to the staff of their place; each look is recorded before it is answered (V2). */
@ApplicationScoped
class CallReads {

    private final Calls calls;
    private final Places places;
    private final Audit audit;

    CallReads(Calls calls, Places places, Audit audit) {
        this.calls = calls;
        this.places = places;
        this.audit = audit;
    }

    Call one(UUID id, Caller caller) {
        var found = calls.require(id);
        places.requireWork(found.place(), caller);
        audit.read(caller, "call.read", "call", id, found.place(), null);
        return found;
    }

    Page<CallItem> of(String place, @Nullable String cursor, int limit, Caller caller) {
        places.requireWork(place, caller);
        return NewestFirst.page(
                ListCursor.of("listCalls", place),
                cursor,
                limit,
                (below, most) -> calls.newestFirst(place, below, most),
                Call::id,
                CallItem::of);
    }
}
