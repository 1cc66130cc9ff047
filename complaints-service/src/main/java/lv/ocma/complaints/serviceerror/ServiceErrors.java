package lv.ocma.complaints.serviceerror;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.untold.UntoldMessages;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.Session;

/** All errors that were reported. */
@ApplicationScoped
class ServiceErrors implements PanacheRepositoryBase<ServiceError, UUID> {

    /** Each instance takes others, and what is changed just now is taken next time. */
    private static final String LATE = """
            select * from service_error where take_up_by < :today order by take_up_by limit :limit for update skip locked""";

    private final Session session;
    private final UntoldMessages untold;

    ServiceErrors(Session session, UntoldMessages untold) {
        this.session = session;
        this.untold = untold;
    }

    /** Of those that were to be taken up before today; locked. */
    List<ServiceError> takeLate(LocalDate today, int limit) {
        return session.createNativeQuery(LATE, ServiceError.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    ServiceError require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locked until the transaction ends. */
    ServiceError lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    ServiceErrorView view(ServiceError error) {
        return ServiceErrorView.of(error, untold.of(error.id()));
    }

    /** Of a place, newest first, with an id below the given one. */
    List<ServiceError> newestFirst(String place, boolean untold, UUID below, int limit) {
        var which = untold ? "place = ?1 and id < ?2 and " + UntoldMessages.ANY : "place = ?1 and id < ?2";
        return find(which + " order by id desc", place, below)
                .page(Page.ofSize(limit))
                .list();
    }
}
