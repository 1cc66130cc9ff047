package lv.ocma.complaints.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.UUID;
import org.hibernate.Session;

/** All conflicts of interest that were declared. */
@ApplicationScoped
class CaseConflicts implements PanacheRepositoryBase<CaseConflict, UUID> {

    private final Session session;

    CaseConflicts(Session session) {
        this.session = session;
    }

    /** Whom the case concerns as things stand. */
    Concern concern(CaseFile file) {
        var declared = session.createSelectionQuery(
                        "select employee from CaseConflict where caseFile = :file", String.class)
                .setParameter("file", file.id())
                .getResultList();
        return new Concern(file.submission().employee(), new HashSet<>(declared));
    }
}
