package lv.ocma.divisions.placechange;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All that staff ever said of places. */
@ApplicationScoped
class PlaceChanges implements PanacheRepositoryBase<PlaceChange, UUID> {

    PlaceChange require(String place, UUID id) {
        return find("place = ?1 and id = ?2", place, id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** Newest first, those made before the given one; ids grow with time. */
    List<PlaceChange> newestFirst(String place, @Nullable UUID before, int limit) {
        var query = before == null
                ? find("place = ?1 order by id desc", place)
                : find("place = ?1 and id < ?2 order by id desc", place, before);
        return query.page(Page.ofSize(limit)).list();
    }

    /** Of those that were undone, the change that has done it. */
    Map<UUID, UUID> undoneBy(Collection<UUID> ids) {
        return list("undoes in ?1", ids).stream()
                .collect(toMap(undoing -> Objects.requireNonNull(undoing.undoes()), PlaceChange::id));
    }
}
