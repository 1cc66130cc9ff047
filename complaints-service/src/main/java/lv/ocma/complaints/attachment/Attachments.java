package lv.ocma.complaints.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.Session;

/** All attachments. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /** Each instance scans others. */
    private static final String DUE = """
            select * from attachment where status = 'QUARANTINED' and scan_due_at <= :now order by scan_due_at limit 1 for update skip locked""";

    private final Session session;

    Attachments(Session session) {
        this.session = session;
    }

    /** {@link NotFound} also where it is of another case. */
    Attachment require(UUID caseFile, UUID id) {
        return find("id = ?1 and caseFile = ?2", id, caseFile)
                .singleResultOptional()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** In the order in which they came; no more than a case may have. */
    List<Attachment> of(UUID caseFile) {
        return find("caseFile = ?1 order by id", caseFile).list();
    }

    /** Locked until the transaction ends. */
    Optional<Attachment> due(Instant now) {
        return session.createNativeQuery(DUE, Attachment.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Until the transaction ends; empty once somebody else has said what is in it. */
    Optional<Attachment> lockQuarantined(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(attachment -> attachment.status() == AttachmentStatus.QUARANTINED);
    }
}
