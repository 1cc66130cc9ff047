package lv.ocma.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.attachment.Attachment.Facts;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;

/** Takes files that come by mail: what is no file for a case is named in its timeline, as nobody is there to be refused. In the running transaction. */
@ApplicationScoped
public class MailedFiles {

    private final AttachmentShelf shelf;
    private final AttachmentSettings settings;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    MailedFiles(AttachmentShelf shelf, AttachmentSettings settings, Timeline timeline, Audit audit, Clock clock) {
        this.shelf = shelf;
        this.settings = settings;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param sent as its sender has called it */
    public void add(UUID caseFile, String sent, byte[] content) {
        var name = FileName.of(sent);
        if (!isKept(caseFile, name, content)) {
            timeline.add(caseFile, Happening.of(What.ATTACHMENT_REFUSED, null).saying(name.whole()));
        }
    }

    private boolean isKept(UUID caseFile, FileName name, byte[] content) {
        if (content.length == 0 || content.length > settings.largestFile().asLongValue()) {
            return false;
        }
        try {
            var facts = facts(name, content);
            facts.ifPresent(known -> keep(caseFile, known, content));
            return facts.isPresent();
        } catch (Invalid | Conflict refused) {
            // Nobody waits for the problem; whoever sent it reads it in the timeline.
            return false;
        }
    }

    private void keep(UUID caseFile, Facts facts, byte[] content) {
        var attachment = new Attachment(Ids.next(), caseFile, facts, null, clock.instant());
        shelf.put(attachment, content);
        timeline.add(caseFile, Happening.of(What.ATTACHED, null).saying(facts.name()));
        audit.byRule("attachment.add-by-mail", "attachment", attachment.id(), null, caseFile);
    }

    /** Mails often call a file otherwise than what it is; it then gets the ending that it has. */
    private static Optional<Facts> facts(FileName name, byte[] content) {
        var kinds = KindByContent.of(content);
        var fitting =
                kinds.stream().filter(kind -> kind.endsWith(name.extension())).findFirst();
        return fitting.map(kind -> facts(name.as(kind), kind, content))
                .or(() -> kinds.stream()
                        .findFirst()
                        .map(kind -> facts(new FileName(name.whole(), "").as(kind), kind, content)));
    }

    private static Facts facts(String name, FileKind kind, byte[] content) {
        return new Facts(name, kind, content.length, new Upload(content).hash());
    }
}
