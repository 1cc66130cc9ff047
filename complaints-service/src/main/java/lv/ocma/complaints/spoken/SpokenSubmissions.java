package lv.ocma.complaints.spoken;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;

/** All spoken submissions. */
@ApplicationScoped
class SpokenSubmissions implements PanacheRepositoryBase<SpokenSubmission, UUID> {

    SpokenSubmission require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Those that nobody has confirmed or discarded yet. */
    List<SpokenSubmission> unconfirmed(String place, UUID above, int limit) {
        return find("matter.place = ?1 and status = ?2 and id > ?3 order by id", place, SpokenStatus.WRITTEN, above)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Until the transaction ends. */
    SpokenSubmission lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }
}
