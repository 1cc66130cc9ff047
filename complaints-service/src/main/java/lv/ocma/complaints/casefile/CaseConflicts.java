package lv.ocma.complaints.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.platform.ids.Ids;
import org.hibernate.Session;

/** All conflicts of interest that were declared, or follow from what was decided. */
@ApplicationScoped
class CaseConflicts implements PanacheRepositoryBase<CaseConflict, UUID> {

    private final Session session;
    private final Clock clock;

    CaseConflicts(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** Of a case that is kept already. */
    CaseConflict add(CaseFile file, Employee employee, String reason) {
        var conflict = new CaseConflict(Ids.next(), file.id(), employee.id(), reason, clock.instant());
        persistAndFlush(conflict);
        return conflict;
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
