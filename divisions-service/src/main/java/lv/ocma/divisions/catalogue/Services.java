package lv.ocma.divisions.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import lv.ocma.platform.problem.NotFound;

/** Which services there are, whatever their versions say. */
@ApplicationScoped
class Services implements PanacheRepositoryBase<Service, String> {

    Service require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locks the row until the transaction ends. */
    Service lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }
}
