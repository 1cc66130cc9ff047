package lv.ocma.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;

/** Where files lie, row and pieces together. */
@ApplicationScoped
class AttachmentShelf {

    private static final long MEBIBYTE = 1024L * 1024;

    private final Attachments attachments;
    private final Pieces pieces;
    private final AttachmentSettings settings;

    AttachmentShelf(Attachments attachments, Pieces pieces, AttachmentSettings settings) {
        this.attachments = attachments;
        this.pieces = pieces;
        this.settings = settings;
    }

    /** In the running transaction, which holds the case; {@link Conflict} where it has enough. What was rejected counts as a file without octets. */
    Attachment put(Attachment attachment, byte[] content) {
        var there = attachments.of(attachment.caseFile());
        long octets = there.stream()
                .filter(each -> each.status() != AttachmentStatus.REJECTED)
                .mapToLong(each -> each.facts().octets())
                .sum();
        long most = settings.largestCase().asLongValue();
        if (there.size() >= settings.mostFiles() || octets + content.length > most) {
            throw new Conflict(
                    "attachments-full", Map.of("mostFiles", settings.mostFiles(), "mostMebibytes", most / MEBIBYTE));
        }
        attachments.persistAndFlush(attachment);
        pieces.add(attachment.id(), content);
        return attachment;
    }

    List<Attachment> of(UUID caseFile) {
        return attachments.of(caseFile);
    }

    Attachment require(UUID caseFile, UUID id) {
        return attachments.require(caseFile, id);
    }

    void write(Attachment attachment, OutputStream to) throws IOException {
        pieces.write(attachment.id(), attachment.facts().octets(), to);
    }
}
