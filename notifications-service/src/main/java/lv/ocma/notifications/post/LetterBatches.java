package lv.ocma.notifications.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All batches that were ever taken. */
@ApplicationScoped
class LetterBatches implements PanacheRepositoryBase<LetterBatch, UUID> {

    LetterBatch require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locked until the transaction ends. */
    LetterBatch lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Newest first, those taken before the given one; ids grow with time. */
    List<LetterBatch> newestFirst(@Nullable UUID before, int limit) {
        var query = before == null ? find("order by id desc") : find("id < ?1 order by id desc", before);
        return query.page(Page.ofSize(limit)).list();
    }
}
