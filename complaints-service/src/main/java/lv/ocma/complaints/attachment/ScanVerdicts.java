package lv.ocma.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;

/** Writes down what a scan has said; where two have scanned the same file, what the first said stands. */
@ApplicationScoped
class ScanVerdicts {

    private final Attachments attachments;
    private final Pieces pieces;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    ScanVerdicts(Attachments attachments, Pieces pieces, Timeline timeline, Audit audit, Clock clock) {
        this.attachments = attachments;
        this.pieces = pieces;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void pass(UUID id) {
        attachments.lockQuarantined(id).ifPresent(attachment -> attachment.pass(clock.instant()));
    }

    /** What was in it goes with this, for good. */
    @Transactional(TxType.REQUIRES_NEW)
    void reject(UUID id, String found) {
        attachments.lockQuarantined(id).ifPresent(attachment -> {
            attachment.reject(found, clock.instant());
            pieces.delete(id);
            timeline.add(
                    attachment.caseFile(),
                    Happening.of(What.ATTACHMENT_REJECTED, null)
                            .saying(attachment.facts().name()));
            audit.byRule("attachment.reject", "attachment", id, null, Ids.next());
        });
    }

    @Transactional(TxType.REQUIRES_NEW)
    void putOff(UUID id, Duration pause) {
        attachments
                .lockQuarantined(id)
                .ifPresent(attachment -> attachment.lend(clock.instant().plus(pause)));
    }
}
