package lv.ocma.divisions.authority;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import lv.ocma.platform.problem.NotFound;

/** The competence directory, in the order of its source. */
@ApplicationScoped
class Authorities implements PanacheRepositoryBase<Authority, String> {

    Authority require(String id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** All from position {@code listed} on: a search looks at the topics of each, and there are few. */
    List<Authority> from(int listed) {
        return list("listed >= ?1", Sort.by("listed"), listed);
    }
}
