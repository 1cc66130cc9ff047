package lv.ocma.complaints.gratitude;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;

/** All offers that were declined. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {

    Offer require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of a place, the one recorded last first, with an id below the given one. */
    List<Offer> newestFirst(String place, UUID below, int limit) {
        return find("place = ?1 and id < ?2 order by id desc", place, below)
                .page(Page.ofSize(limit))
                .list();
    }
}
