package lv.ocma.divisions.place;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.platform.problem.NotFound;

/** All places, listed in the order of the standard. */
@ApplicationScoped
public class Places implements PanacheRepositoryBase<Place, String> {

    private static final Sort AS_LISTED = Sort.by("listed");

    public Place require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** At most {@code count} places, from position {@code listed} on, itself included. */
    public List<Place> from(int listed, int count) {
        return find("listed >= ?1", AS_LISTED, listed).page(Page.ofSize(count)).list();
    }

    public List<Place> asListed() {
        return listAll(AS_LISTED);
    }

    /** The one place that stands for the whole office. */
    Place headquarters() {
        return find("kind", PlaceKind.HEADQUARTERS)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("No place is the head office"));
    }
}
