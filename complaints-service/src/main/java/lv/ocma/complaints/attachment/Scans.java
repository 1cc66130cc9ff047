package lv.ocma.complaints.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.attachment.Clamd.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Has what lies in quarantine scanned, one after another, each on loan: whoever dies over one is replaced when the loan is over, and one of which nothing can be
 * said holds up no other.
 */
@ApplicationScoped
class Scans {

    /** In one round, so that a stop is not held up for long. */
    private static final int MOST = 50;

    private final Attachments attachments;
    private final Pieces pieces;
    private final ScanVerdicts verdicts;
    private final ScanFigures figures;
    private final AttachmentSettings.Scanner settings;
    private final Clock clock;

    Scans(
            Attachments attachments,
            Pieces pieces,
            ScanVerdicts verdicts,
            ScanFigures figures,
            AttachmentSettings settings,
            Clock clock) {
        this.attachments = attachments;
        this.pieces = pieces;
        this.verdicts = verdicts;
        this.figures = figures;
        this.settings = settings.scanner();
        this.clock = clock;
    }

    @Scheduled(every = "2s", identity = "attachment-scans", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        settings.host()
                .map(host -> new Clamd(host, settings.port(), settings.timeout()))
                .ifPresent(this::round);
    }

    private void round(Clamd clamd) {
        for (int scanned = 0; scanned < MOST; scanned++) {
            var next = lent();
            if (next.isEmpty() || !isScanned(next.get(), clamd)) {
                return;
            }
        }
    }

    private Optional<Attachment> lent() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var due = attachments.due(now);
            due.ifPresent(attachment -> attachment.lend(now.plus(settings.lease())));
            return due;
        });
    }

    /** False where the scanner is away, so that no other is tried now. */
    private boolean isScanned(Attachment attachment, Clamd clamd) {
        try {
            switch (verdict(attachment, clamd)) {
                case Verdict.Clean _ -> {
                    verdicts.pass(attachment.id());
                    figures.counted("clean", null);
                }
                case Verdict.Harmful harmful -> {
                    verdicts.reject(attachment.id(), harmful.name());
                    figures.counted("harmful", null);
                }
                case Verdict.Unknown _ -> putOff(attachment.id(), settings.pause(), "unknown", "scanner-answer");
            }
            return true;
        } catch (IOException e) {
            putOff(attachment.id(), settings.retry(), "away", "scanner-connection");
            return false;
        } catch (RuntimeException e) {
            putOff(attachment.id(), settings.pause(), "failed", e.getClass().getSimpleName());
            return true;
        }
    }

    private Verdict verdict(Attachment attachment, Clamd clamd) throws IOException {
        return clamd.scan(to -> pieces.write(attachment.id(), attachment.facts().octets(), to));
    }

    private void putOff(UUID id, Duration pause, String was, @Nullable String trouble) {
        figures.counted(was, trouble);
        verdicts.putOff(id, pause);
    }
}
