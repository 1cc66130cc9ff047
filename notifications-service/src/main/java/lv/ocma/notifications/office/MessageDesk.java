package lv.ocma.notifications.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Priority;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.OfficeMessages;
import lv.ocma.notifications.message.OfficeMessages.Seen;
import lv.ocma.notifications.message.Origin;
import lv.ocma.notifications.message.RightWords;
import lv.ocma.notifications.office.Postbox.Sheet;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Writes single messages for employees, and corrects them. */
@ApplicationScoped
class MessageDesk {

    private static final String OBJECT = "message";
    private static final List<String> KINDS = List.of("VISIT", "TICKET", "WAITING", "CASE");
    private static final List<String> PRIORITIES = List.of(Priority.NORMAL.name(), Priority.BULK.name());

    private final Writing writing;
    private final OfficialReplies replies;
    private final Postbox postbox;
    private final OfficeMessages messages;
    private final Audit audit;

    MessageDesk(Writing writing, OfficialReplies replies, Postbox postbox, OfficeMessages messages, Audit audit) {
        this.writing = writing;
        this.replies = replies;
        this.postbox = postbox;
        this.messages = messages;
        this.audit = audit;
    }

    @Transactional
    Seen write(NewMessage wanted, Caller caller) {
        var violations = new ArrayList<Violation>();
        var template = replies.template(wanted.template(), violations);
        boolean official = Boolean.TRUE.equals(wanted.official());
        var wishes = replies.wishes(Stream.of(wanted).map(NewMessage::recipient));
        var asked = new Asked("", template, wanted.language(), wanted.recipient(), wanted.values(), wishes);
        var told = replies.read(asked, official, wanted.translation(), violations);
        var place = writing.place(wanted.place(), violations);
        var about = about(wanted.about(), violations);
        var priority = priority(wanted.priority(), violations);
        var span = writing.span(wanted.notBefore(), wanted.usefulUntil(), violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var unit = Writing.requireWork(place, caller);
        var key = Objects.requireNonNull(template).template();
        var origin = new Origin(priority, key, Writing.author(caller), null, null, official);
        var sheet = new Sheet(unit, writing.signer(caller), Writing.sender(caller), span, origin);
        var checked = Objects.requireNonNull(told);
        var id = about == null
                ? postbox.send(checked, sheet)
                : postbox.send(checked, sheet, about, messages.sequence(about, caller));
        wishes.used();
        audit.change(caller, "message.write", OBJECT, id, unit.id());
        return messages.seen(id);
    }

    @Transactional
    Seen correct(UUID id, NewCorrection wanted, Caller caller) {
        var right = RightText.of(wanted);
        var words = new RightWords(
                right.text(), Writing.author(caller), Writing.sender(caller), null, writing.signer(caller));
        var done = messages.correct(id, caller, words);
        audit.change(caller, "message.correct", OBJECT, id, done.place(), Purpose.stated(right.reason()));
        return messages.seen(done.correction());
    }

    private static Priority priority(@Nullable String wanted, List<Violation> violations) {
        if (wanted == null) {
            return Priority.NORMAL;
        }
        if (!PRIORITIES.contains(wanted)) {
            violations.add(Violation.body("/priority", "one-of", Map.of("values", String.join(", ", PRIORITIES))));
            return Priority.NORMAL;
        }
        return Priority.valueOf(wanted);
    }

    /** Null for a message that stands alone, and where something is wrong. */
    private static @Nullable About about(@Nullable NewAbout wanted, List<Violation> violations) {
        if (wanted == null) {
            return null;
        }
        int before = violations.size();
        var kind = wanted.kind();
        if (kind == null || !KINDS.contains(kind)) {
            violations.add(Violation.body("/about/kind", "one-of", Map.of("values", String.join(", ", KINDS))));
        }
        var id = wanted.id();
        if (id == null) {
            violations.add(Violation.body("/about/id", "required"));
        }
        var reference = wanted.reference();
        if (reference == null || SeenText.isBlank(reference)) {
            violations.add(Violation.body("/about/reference", "required"));
        } else if (SeenText.length(reference) > NewAbout.LONGEST) {
            violations.add(Violation.body("/about/reference", "size", Writing.bounds(NewAbout.LONGEST)));
        }
        if (reference != null && !SeenText.isBlank(reference) && !About.isReference(SeenText.strip(reference))) {
            violations.add(Violation.body("/about/reference", "reference-form"));
        }
        if (violations.size() > before || kind == null || id == null || reference == null) {
            return null;
        }
        return new About(About.Kind.valueOf(kind), id, SeenText.strip(reference));
    }
}
