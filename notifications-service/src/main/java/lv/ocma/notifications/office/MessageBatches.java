package lv.ocma.notifications.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;

/** All batches that were ever written. */
@ApplicationScoped
class MessageBatches implements PanacheRepositoryBase<MessageBatch, UUID> {

    /** Each of them reached somebody whom those before did not. */
    private static final int MOST_SHOWN = 100;

    MessageBatch require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    MessageBatch lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** The batches that correct one, oldest first, at most a hundred. */
    List<UUID> corrections(UUID of) {
        return find("corrects = ?1 order by id", of).page(Page.ofSize(MOST_SHOWN)).stream()
                .map(MessageBatch::id)
                .toList();
    }
}
