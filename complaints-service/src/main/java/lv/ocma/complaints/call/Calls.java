package lv.ocma.complaints.call;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;

/** All calls that were recorded. */
@ApplicationScoped
class Calls implements PanacheRepositoryBase<Call, UUID> {

    Call require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of a place, the one recorded last first, with an id below the given one. */
    List<Call> newestFirst(String place, UUID below, int limit) {
        return find("place = ?1 and id < ?2 order by id desc", place, below)
                .page(Page.ofSize(limit))
                .list();
    }
}
