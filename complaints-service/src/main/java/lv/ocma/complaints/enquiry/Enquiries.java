package lv.ocma.complaints.enquiry;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.untold.UntoldMessages;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All enquiries. */
@ApplicationScoped
class Enquiries implements PanacheRepositoryBase<Enquiry, UUID> {

    /** Each instance takes others, and what is changed just now is taken next time. */
    private static final String DUE = """
            select * from enquiry where remind_on <= :today order by remind_on limit :limit for update skip locked""";

    private final Session session;

    Enquiries(Session session) {
        this.session = session;
    }

    /**
     * What staff look for.
     *
     * @param responsible subject of whose work it is; null for all
     * @param overdueOn only those that were promised before this day and are open; null for all
     * @param untold only those about which a message has reached nobody
     */
    record Wanted(
            Set<String> places,
            @Nullable String responsible,
            @Nullable LocalDate overdueOn,
            boolean untold) {}

    Enquiry require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    Enquiry lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of those whose employee is to be reminded; locked. */
    List<Enquiry> takeDue(LocalDate today, int limit) {
        return session.createNativeQuery(DUE, Enquiry.class)
                .setParameter("today", today)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<Enquiry> newestFirst(Wanted wanted, UUID below, int limit) {
        var asked = new StringBuilder("from Enquiry where place in :places and id < :below");
        if (wanted.responsible() != null) {
            asked.append(" and responsible = :responsible");
        }
        if (wanted.overdueOn() != null) {
            asked.append(" and promised < :today and status in (ASKED, ASSIGNED)");
        }
        if (wanted.untold()) {
            asked.append(" and ").append(UntoldMessages.ANY);
        }
        var query = session.createSelectionQuery(
                        asked.append(" order by id desc").toString(), Enquiry.class)
                .setParameter("places", wanted.places())
                .setParameter("below", below)
                .setMaxResults(limit);
        if (wanted.responsible() != null) {
            query.setParameter("responsible", wanted.responsible());
        }
        if (wanted.overdueOn() != null) {
            query.setParameter("today", wanted.overdueOn());
        }
        return query.getResultList();
    }

    List<Enquiry> of(UUID person, UUID below, int limit) {
        return find("asker.person = ?1 and id < ?2 order by id desc", person, below)
                .page(Page.ofSize(limit))
                .list();
    }
}
