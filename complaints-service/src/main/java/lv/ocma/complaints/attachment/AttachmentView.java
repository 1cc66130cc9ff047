package lv.ocma.complaints.attachment;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of a case, without what is in it. */
@Schema(name = "Attachment")
record AttachmentView(
        UUID id,

        @Schema(description = "What it is called, without what could harm whoever opens it.", examples = "pase.pdf")
        String name,

        @Schema(
                description = "By its content: PDF, JPEG, PNG, HEIC, DOCX, ODT, TXT or EML; new values may come.",
                examples = "PDF")
        String kind,

        @Schema(examples = "application/pdf") String mediaType,

        @Schema(description = "How many octets it has.", examples = "18230")
        int size,

        @Schema(description = "SHA-256 of it, in hexadecimal.", examples = AttachmentExamples.HASH)
        String sha256,

        @Schema(
                description =
                        "QUARANTINED until it is scanned, then CLEAN, or REJECTED where something harmful was found: then it is deleted. New values may come.",
                examples = "CLEAN")
        String status,

        @Schema(examples = "2026-11-27T09:05:00+02:00") OffsetDateTime addedAt,

        @Schema(
                description = "Subject of the employee who added it, for staff; null where its submitter did.",
                nullable = true,
                examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03")
        @Nullable
        String addedBy,

        @Schema(
                description = "When it was scanned; null while it is in quarantine.",
                nullable = true,
                examples = "2026-11-27T09:05:02+02:00")
        @Nullable
        OffsetDateTime scannedAt,

        @Schema(
                description = "What the scanner found, for staff; null unless it was rejected.",
                nullable = true,
                examples = "Eicar-Test-Signature")
        @Nullable
        String finding)
        implements Personal {

    static AttachmentView of(Attachment attachment, Caller caller) {
        var facts = attachment.facts();
        var scannedAt = attachment.scannedAt();
        return new AttachmentView(
                attachment.id(),
                facts.name(),
                facts.kind().name(),
                facts.kind().mediaType(),
                facts.octets(),
                facts.sha256(),
                attachment.status().name(),
                Zones.inRiga(attachment.addedAt()),
                caller.isStaff() ? attachment.addedBy() : null,
                scannedAt == null ? null : Zones.inRiga(scannedAt),
                caller.isStaff() ? attachment.finding() : null);
    }
}
