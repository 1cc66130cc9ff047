package lv.ocma.divisions.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Set;
import lv.ocma.platform.problem.NotFound;

/** Which services there are, whatever their versions say. */
@ApplicationScoped
class Services implements PanacheRepositoryBase<Service, String> {

    /** The files of releases count from 1 on and never come this far, so that none of them needs a position that staff have taken. */
    private static final int LAST_OF_FILES = 10_000;

    /** The position behind all others for one that no file names. */
    int nextOfStaff() {
        var last = getEntityManager()
                .createQuery("select max(s.listed) from Service s", Integer.class)
                .getSingleResult();
        return Math.max(LAST_OF_FILES, last == null ? 0 : last) + 1;
    }

    /** Ids of those that none says anything of yet, or any more. */
    Set<String> withoutVersion() {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select s.id from Service s where not exists (select 1 from ServiceVersion v where v.service = s)",
                        String.class)
                .getResultList());
    }

    Service require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locks the row until the transaction ends. */
    Service lock(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }
}
