package lv.ocma.notifications.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows staff which addresses get no mail; each look at what became of somebody's address is recorded before it is answered (V2). */
@ApplicationScoped
class SuppressionReads {

    private static final String TYPE = "suppressed-address";
    private static final int MOST_OF_ONE = 100;

    private final SuppressedAddresses addresses;
    private final Audit audit;

    SuppressionReads(SuppressedAddresses addresses, Audit audit) {
        this.addresses = addresses;
        this.audit = audit;
    }

    /** @param version for the ETag */
    record Versioned(SuppressedAddressView view, long version) {}

    Versioned one(UUID id, Caller caller) {
        var found = addresses.require(id);
        audit.read(caller, "suppressed-address.read", TYPE, id, null, null);
        return new Versioned(SuppressedAddressView.of(found), found.version());
    }

    /** Newest first. */
    Page<SuppressedAddressView> newestFirst(
            @Nullable String reason, @Nullable String cursor, int limit, Caller caller) {
        var cursors = ListCursor.of("listSuppressedAddresses", reason);
        var before = cursors.read(cursor, UUID::fromString).orElse(null);
        var found = addresses.newestFirst(reason, before, limit + 1);
        audit.read(caller, "suppressed-addresses.list", TYPE, "all", null, null);
        var page = Page.of(found, limit, last -> cursors.encode(last.id().toString()));
        return new Page<>(shown(page.items()), page.next());
    }

    /** Of one address, newest first. It is recorded by its keyed hash. */
    List<SuppressedAddressView> of(String address, Caller caller) {
        var found = addresses.of(address, MOST_OF_ONE);
        audit.read(caller, "suppressed-address.lookup", TYPE, addresses.hashed(address), null, null);
        return shown(found);
    }

    private static List<SuppressedAddressView> shown(List<SuppressedAddress> found) {
        return found.stream().map(SuppressedAddressView::of).toList();
    }
}
