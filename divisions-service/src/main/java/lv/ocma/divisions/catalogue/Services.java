package lv.ocma.divisions.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.platform.problem.NotFound;

/** The catalogue, in the order of its source. */
@ApplicationScoped
class Services implements PanacheRepositoryBase<Service, String> {

    private static final Sort AS_LISTED = Sort.by("listed");

    Service require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** At most {@code count} services, from position {@code listed} on, itself included. */
    List<Service> from(int listed, int count) {
        return find("listed >= ?1", AS_LISTED, listed).page(Page.ofSize(count)).list();
    }

    List<Service> asListed() {
        return listAll(AS_LISTED);
    }
}
