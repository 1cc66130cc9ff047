package lv.ocma.complaints.spoken;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;

/** All spoken submissions. */
@ApplicationScoped
class SpokenSubmissions implements PanacheRepositoryBase<SpokenSubmission, UUID> {

    SpokenSubmission require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    SpokenSubmission lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }
}
