package lv.ocma.complaints.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All incidents. */
@ApplicationScoped
class Incidents implements PanacheRepositoryBase<Incident, UUID> {

    private static final UUID LATEST = new UUID(-1, -1);

    Incident require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    Incident lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of a place, the one recorded last first, before the given one; ids grow with time. */
    List<Incident> at(String place, @Nullable UUID before, int limit) {
        return find("place = ?1 and id < ?2 order by id desc", place, before == null ? LATEST : before)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Which somebody recorded, or where they were present. */
    List<Incident> involving(String subject, @Nullable String employee, @Nullable UUID before, int limit) {
        return find(
                        "(recordedBy = ?1 or ?2 member of present) and id < ?3 order by id desc",
                        subject,
                        employee == null ? "" : employee,
                        before == null ? LATEST : before)
                .page(Page.ofSize(limit))
                .list();
    }
}
