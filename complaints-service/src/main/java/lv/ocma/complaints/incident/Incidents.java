package lv.ocma.complaints.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All incidents. */
@ApplicationScoped
class Incidents implements PanacheRepositoryBase<Incident, UUID> {

    /** A page from each of two indexes: whoever has none is answered without a look at those of others. */
    private static final String INVOLVING = """
            select * from incident where id in (
              (select id from incident where recorded_by = :subject and id < :below order by id desc limit :limit)
              union (select incident from incident_present where employee = :employee and incident < :below order by incident desc limit :limit))
            order by id desc limit :limit""";

    private final Session session;

    Incidents(Session session) {
        this.session = session;
    }

    Incident require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    Incident lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of a place, the one recorded last first, with an id below the given one. */
    List<Incident> at(String place, UUID below, int limit) {
        return find("place = ?1 and id < ?2 order by id desc", place, below)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Which somebody recorded, or where they were present; as {@link #at}. */
    List<Incident> involving(String subject, @Nullable String employee, UUID below, int limit) {
        return session.createNativeQuery(INVOLVING, Incident.class)
                .setParameter("subject", subject)
                .setParameter("employee", employee, String.class)
                .setParameter("below", below)
                .setParameter("limit", limit)
                .getResultList();
    }
}
