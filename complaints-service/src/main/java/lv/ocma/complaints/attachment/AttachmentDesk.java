package lv.ocma.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.complaints.attachment.Attachment.Facts;
import lv.ocma.complaints.casefile.CaseDoor;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Takes files to cases, for whoever may add to the case. */
@ApplicationScoped
class AttachmentDesk {

    private final CaseDoor cases;
    private final AttachmentShelf shelf;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    AttachmentDesk(CaseDoor cases, AttachmentShelf shelf, Timeline timeline, Audit audit, Clock clock) {
        this.cases = cases;
        this.shelf = shelf;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@link Invalid} for what is no file of a kind that is taken, {@link Conflict} where the case has enough of them. */
    @Transactional
    Attachment add(UUID caseFile, FileName name, @Nullable Upload sent, Caller caller) {
        var place = cases.changed(caseFile, caller);
        var file = required(sent);
        var facts = facts(name, file);
        var by = caller.isStaff() ? caller.subject() : null;
        var attachment = shelf.put(new Attachment(Ids.next(), caseFile, facts, by, clock.instant()), file.content());
        timeline.add(caseFile, Happening.of(What.ATTACHED, by).saying(facts.name()));
        audit.change(caller, "attachment.add", "attachment", attachment.id(), place);
        return attachment;
    }

    private static Upload required(@Nullable Upload sent) {
        if (sent == null || sent.content().length == 0) {
            throw new Invalid(Violation.body("", "file-empty"));
        }
        return sent;
    }

    private static Facts facts(FileName name, Upload file) {
        var kinds = KindByContent.of(file.content());
        if (kinds.isEmpty()) {
            throw new Invalid(Violation.body("", "file-kind", Map.of("kinds", names())));
        }
        var kind = kinds.stream()
                .filter(each -> name.extension().isEmpty() || each.endsWith(name.extension()))
                .findFirst()
                .orElseThrow(() -> new Invalid(Violation.header(FileName.HEADER, "file-extension")));
        return new Facts(name.as(kind), kind, file.content().length, file.hash());
    }

    private static String names() {
        return Stream.of(FileKind.values()).map(FileKind::name).collect(Collectors.joining(", "));
    }

    /** As they came. */
    List<Attachment> of(UUID caseFile, Caller caller) {
        var place = cases.seen(caseFile, caller);
        audit.read(caller, "attachment.list", "case", caseFile, place, null);
        return shelf.of(caseFile);
    }

    Attachment one(UUID caseFile, UUID id, Caller caller) {
        return opened(caseFile, id, "attachment.read", caller);
    }

    /** One whose content may be passed on. */
    Attachment passed(UUID caseFile, UUID id, Caller caller) {
        var attachment = opened(caseFile, id, "attachment.download", caller);
        attachment.requirePassed();
        return attachment;
    }

    private Attachment opened(UUID caseFile, UUID id, String action, Caller caller) {
        var place = cases.seen(caseFile, caller);
        var attachment = shelf.require(caseFile, id);
        audit.read(caller, action, "attachment", id, place, null);
        return attachment;
    }
}
