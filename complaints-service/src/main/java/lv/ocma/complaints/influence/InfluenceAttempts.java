package lv.ocma.complaints.influence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All attempts that were recorded. */
@ApplicationScoped
class InfluenceAttempts implements PanacheRepositoryBase<InfluenceAttempt, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** @param after id of the one that is known last; null for the first ones */
    List<InfluenceAttempt> of(UUID caseFile, @Nullable UUID after, int limit) {
        return find("caseFile = ?1 and id > ?2 order by id", caseFile, after == null ? FIRST : after)
                .page(Page.ofSize(limit))
                .list();
    }
}
