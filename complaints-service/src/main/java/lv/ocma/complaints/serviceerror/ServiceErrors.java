package lv.ocma.complaints.serviceerror;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All errors that were reported. */
@ApplicationScoped
class ServiceErrors implements PanacheRepositoryBase<ServiceError, UUID> {

    ServiceError require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locked until the transaction ends. */
    ServiceError lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of a place, newest first, made before the given one; ids grow with time. */
    List<ServiceError> newestFirst(String place, @Nullable UUID before, int limit) {
        var latest = before == null ? new UUID(-1, -1) : before;
        return find("place = ?1 and id < ?2 order by id desc", place, latest)
                .page(Page.ofSize(limit))
                .list();
    }
}
