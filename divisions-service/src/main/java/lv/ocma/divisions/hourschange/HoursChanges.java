package lv.ocma.divisions.hourschange;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All changes of hours that staff ever published, and the drafts. */
@ApplicationScoped
class HoursChanges implements PanacheRepositoryBase<HoursChange, UUID> {

    HoursChange require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locks the row until the transaction ends. */
    HoursChange lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Newest first, those made before the given one; ids grow with time. */
    List<HoursChange> newestFirst(
            @Nullable String place, @Nullable ChangeStatus status, @Nullable UUID before, int limit) {
        // Native, as the index on the array is not used in any way that HQL knows.
        var conditions = new ArrayList<String>(List.of("true"));
        var values = new HashMap<String, Object>();
        if (place != null) {
            conditions.add("places @> array[cast(:place as text)]");
            values.put("place", place);
        }
        if (status != null) {
            conditions.add("status = :status");
            values.put("status", status.name());
        }
        if (before != null) {
            conditions.add("id < :before");
            values.put("before", before);
        }
        var query = getSession()
                .createNativeQuery(
                        "select * from hours_change where " + String.join(" and ", conditions)
                                + " order by id desc limit :limit",
                        HoursChange.class)
                .setParameter("limit", limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    /** Of those that were undone, the published change that has done it. */
    Map<UUID, UUID> undoneBy(Collection<UUID> ids) {
        return list("undoes in ?1 and status = ?2", ids, ChangeStatus.PUBLISHED).stream()
                .collect(toMap(HoursChange::undoneId, HoursChange::id));
    }
}
