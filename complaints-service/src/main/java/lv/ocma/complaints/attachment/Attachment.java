package lv.ocma.complaints.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Gone;
import org.jspecify.annotations.Nullable;

/** A file of a case, without what is in it: in quarantine until it is scanned, then passed on or, where something harmful was found, gone. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    private UUID id;

    @Column(name = "case_file")
    private UUID caseFile;

    @Convert(converter = PersonalText.class)
    private String name;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    private int octets;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private AttachmentStatus status;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private @Nullable String addedBy;

    @Column(name = "scan_due_at")
    private @Nullable Instant scanDueAt;

    @Column(name = "scanned_at")
    private @Nullable Instant scannedAt;

    private @Nullable String finding;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Attachment() {}

    /**
     * What a file is.
     *
     * @param octets how many
     * @param sha256 of them, in hexadecimal
     */
    record Facts(String name, FileKind kind, int octets, String sha256) {

        /** Never the name, which may be a person's. */
        @Override
        public String toString() {
            return "Facts[" + kind + ", " + octets + "]";
        }
    }

    /** @param by subject of the employee; null where the submitter sent it */
    Attachment(UUID id, UUID caseFile, Facts facts, @Nullable String by, Instant now) {
        this.id = id;
        this.caseFile = caseFile;
        this.name = facts.name();
        this.kind = facts.kind();
        this.octets = facts.octets();
        this.sha256 = facts.sha256();
        this.status = AttachmentStatus.QUARANTINED;
        this.addedAt = now;
        this.addedBy = by;
        this.scanDueAt = now;
    }

    /** Somebody scans it until then; whoever dies over it is replaced afterwards. */
    void lend(Instant until) {
        scanDueAt = until;
    }

    /** Nothing harmful was found. */
    void pass(Instant now) {
        become(AttachmentStatus.CLEAN);
        scannedAt = now;
        scanDueAt = null;
    }

    /** @param found name of what was found, as the scanner calls it */
    void reject(String found, Instant now) {
        become(AttachmentStatus.REJECTED);
        scannedAt = now;
        scanDueAt = null;
        finding = found;
    }

    /** {@link Conflict} while nobody knows what is in it, {@link Gone} once it is known to be harmful. */
    void requirePassed() {
        switch (status) {
            case CLEAN -> {}
            case QUARANTINED -> throw new Conflict("attachment-quarantined");
            case REJECTED -> throw new Gone("attachment-rejected");
        }
    }

    private void become(AttachmentStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("attachment " + id + " is " + status);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID caseFile() {
        return caseFile;
    }

    Facts facts() {
        return new Facts(name, kind, octets, sha256);
    }

    AttachmentStatus status() {
        return status;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable
    String addedBy() {
        return addedBy;
    }

    /** Null while it is in quarantine. */
    @Nullable
    Instant scannedAt() {
        return scannedAt;
    }

    /** As the scanner calls what it found; null unless it was rejected. */
    @Nullable
    String finding() {
        return finding;
    }
}
