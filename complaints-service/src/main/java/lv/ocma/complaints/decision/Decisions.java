package lv.ocma.complaints.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;

/** All decisions, those too that were returned. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    Decision require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Whatever became of it. */
    Optional<Decision> newestOf(UUID caseFile) {
        return find("caseFile = ?1 order by id desc", caseFile).firstResultOptional();
    }
}
