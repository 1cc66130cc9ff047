package lv.ocma.notifications.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;

/** Frees addresses; who did it and why is recorded. */
@ApplicationScoped
class SuppressionDesk {

    private final SuppressedAddresses addresses;
    private final Preconditions preconditions;
    private final Audit audit;
    private final SuppressionFigures figures;
    private final Clock clock;

    SuppressionDesk(
            SuppressedAddresses addresses,
            Preconditions preconditions,
            Audit audit,
            SuppressionFigures figures,
            Clock clock) {
        this.addresses = addresses;
        this.preconditions = preconditions;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    @Transactional
    SuppressedAddress release(UUID id, String reason, Caller caller) {
        var address = addresses.lock(id);
        preconditions.requireMatch(address.version());
        address.release(Objects.requireNonNull(caller.subject()), SeenText.strip(reason), clock.instant());
        addresses.persistAndFlush(address);
        figures.released();
        audit.change(caller, "suppressed-address.release", "suppressed-address", id, null);
        return address;
    }
}
