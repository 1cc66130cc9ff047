package lv.ocma.notifications.post;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** Letters that are printed and handed to the post together; it lives as {@link BatchStatus} says. */
@Entity
@Table(name = "letter_batch")
class LetterBatch {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private BatchStatus status;

    private int letters;

    private int sheets;

    private String sha256;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "handed_over_at")
    private @Nullable Instant handedOverAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LetterBatch() {}

    /** Who does something with it, and when. */
    record Doing(String by, Instant at) {}

    /** @param sha256 of the file with all letters, in hexadecimal */
    record Content(int letters, int sheets, String sha256) {}

    LetterBatch(UUID id, Content content, Doing taking) {
        this.id = id;
        this.status = BatchStatus.OPEN;
        this.letters = content.letters();
        this.sheets = content.sheets();
        this.sha256 = content.sha256();
        this.takenBy = taking.by();
        this.takenAt = taking.at();
    }

    void confirm(Instant handedOver, Doing confirming) {
        close(BatchStatus.CONFIRMED, confirming);
        handedOverAt = handedOver;
    }

    void dissolve(Doing dissolving) {
        close(BatchStatus.DISSOLVED, dissolving);
    }

    private void close(BatchStatus end, Doing closing) {
        requireOpen();
        status = end;
        closedBy = closing.by();
        closedAt = closing.at();
    }

    void requireOpen() {
        if (status.next().isEmpty()) {
            throw new Conflict("letter-batch-closed");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    BatchStatus status() {
        return status;
    }

    int letters() {
        return letters;
    }

    int sheets() {
        return sheets;
    }

    String sha256() {
        return sha256;
    }

    Instant takenAt() {
        return takenAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    Instant handedOverAt() {
        return handedOverAt;
    }
}
