package lv.ocma.complaints.gratitude;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All offers that were declined. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {

    Offer require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of a place, the one recorded last first, before the given one; ids grow with time. */
    List<Offer> newestFirst(String place, @Nullable UUID before, int limit) {
        var latest = before == null ? new UUID(-1, -1) : before;
        return find("place = ?1 and id < ?2 order by id desc", place, latest)
                .page(Page.ofSize(limit))
                .list();
    }
}
