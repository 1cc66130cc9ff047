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

    /**
     * What later changes did to any of the same places: those published since, but neither the ones that have been undone since nor what
     * undid them, as the two together leave what was before. Publications take turns, so their times tell their order.
     */
    List<Later> standingSince(HoursChange change) {
        return getSession()
                .createNativeQuery("""
                        select array_to_string(later.places, ' '), cast(later.replaced -> 'scope' as text) from hours_change later
                        where later.status = 'PUBLISHED' and later.published_at >= :since and later.id <> :id
                          and later.places && cast(:places as text[])
                          and not exists (select 1 from hours_change undoing
                                          where undoing.undoes = later.id and undoing.status = 'PUBLISHED')
                          and not exists (select 1 from hours_change undone
                                          where undone.id = later.undoes and undone.id <> :id and undone.published_at >= :since)""", Object[].class)
                .setParameter("since", change.publishedAt())
                .setParameter("id", change.id())
                .setParameter("places", change.places().toArray(String[]::new))
                .getResultStream()
                .map(row -> new Later(List.of(((String) row[0]).split(" ")), (String) row[1]))
                .toList();
    }

    /** @param scope in JSON */
    record Later(List<String> places, String scope) {}

    /** Drafts of hours for any of the same places, but no undoings: these are refused themselves once anybody has changed the hours since. */
    List<HoursChange> draftsBeside(HoursChange change) {
        return getSession()
                .createNativeQuery("""
                        select * from hours_change
                        where status = 'DRAFT' and undoes is null and id <> :id and places && cast(:places as text[])
                        order by id""", HoursChange.class)
                .setParameter("id", change.id())
                .setParameter("places", change.places().toArray(String[]::new))
                .getResultList();
    }

    /** Whoever has seen the draft before has to look at it anew. */
    void renew(HoursChange draft) {
        getSession().lock(draft, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    boolean isUndone(HoursChange change) {
        return count("undoes = ?1 and status = ?2", change.id(), ChangeStatus.PUBLISHED) > 0;
    }

    /** Of those that were undone, the published change that has done it. */
    Map<UUID, UUID> undoneBy(Collection<UUID> ids) {
        return list("undoes in ?1 and status = ?2", ids, ChangeStatus.PUBLISHED).stream()
                .collect(toMap(HoursChange::undoneId, HoursChange::id));
    }
}
