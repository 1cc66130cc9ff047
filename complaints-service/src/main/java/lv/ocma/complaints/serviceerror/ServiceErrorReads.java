package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows errors to whoever answers for them; each look is recorded before it is answered (V2). */
@ApplicationScoped
class ServiceErrorReads {

    private static final String TYPE = "service-error";

    private final ServiceErrors errors;
    private final Handling handling;
    private final Places places;
    private final Audit audit;

    ServiceErrorReads(ServiceErrors errors, Handling handling, Places places, Audit audit) {
        this.errors = errors;
        this.handling = handling;
        this.places = places;
        this.audit = audit;
    }

    /** @param version for the ETag */
    record Versioned(ServiceErrorView view, long version) {}

    Versioned one(UUID id, Caller caller) {
        var found = errors.require(id);
        handling.requireSight(found, caller);
        audit.read(caller, "service-error.read", TYPE, id, found.place(), null);
        return new Versioned(errors.view(found), found.version());
    }

    /** Newest first, without what was written of them. */
    Page<ServiceErrorItem> of(String place, boolean untold, @Nullable String cursor, int limit, Caller caller) {
        places.requireWork(place, caller);
        return NewestFirst.page(
                ListCursor.of("listServiceErrors", place, untold),
                cursor,
                limit,
                (below, most) -> errors.newestFirst(place, untold, below, most),
                ServiceError::id,
                ServiceErrorItem::of);
    }
}
