package lv.ocma.appointments.fee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;

/** All fees ever charged. */
@ApplicationScoped
class Fees implements PanacheRepositoryBase<Fee, UUID> {

    /** Locks the row until the transaction ends: of two payments at once, the second sees what the first has done. */
    Optional<Fee> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #ofVisit}, locked until the transaction ends. */
    List<Fee> lockOfVisit(VisitFile.Key visit) {
        return find((visit.isTicket() ? "ticket" : "booking") + " = ?1 order by number", visit.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** In the order in which they were charged; no more than a visit can have. */
    List<Fee> ofVisit(VisitFile.Key visit) {
        return list((visit.isTicket() ? "ticket" : "booking") + " = ?1 order by number", visit.id());
    }
}
