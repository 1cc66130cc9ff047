package lv.ocma.complaints.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** All visits that are kept. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {

    void came(Visit.Told told, Instant at) {
        kept(told, at).came(at);
    }

    /**
     * Of one whose coming was not told, as it is entered from paper, that is the only time that is known.
     *
     * @param by {@code sub} of the employee who was with them
     */
    void ended(Visit.Told told, Instant at, String by) {
        kept(told, at).ended(at, by);
    }

    private Visit kept(Visit.Told told, Instant at) {
        var visit = findByIdOptional(told.id()).orElseGet(() -> new Visit(told, at));
        visit.stands(told);
        persist(visit);
        return visit;
    }
}
