package lv.ocma.notifications.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.ocma.notifications.letter.Priority;
import lv.ocma.notifications.message.OfficeMessages;
import lv.ocma.notifications.message.Origin;
import lv.ocma.notifications.office.MessageBatch.Author;
import lv.ocma.notifications.office.MessageBatch.Wanted;
import lv.ocma.notifications.office.Postbox.Sheet;
import lv.ocma.notifications.preference.KnownWishes;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Writes to many at once for employees: to all of them or, where anything is wrong, to none. */
@ApplicationScoped
class BatchDesk {

    private final Writing writing;
    private final OfficialReplies replies;
    private final Postbox postbox;
    private final BatchRecords records;
    private final OfficeMessages messages;
    private final Clock clock;

    BatchDesk(
            Writing writing,
            OfficialReplies replies,
            Postbox postbox,
            BatchRecords records,
            OfficeMessages messages,
            Clock clock) {
        this.writing = writing;
        this.replies = replies;
        this.postbox = postbox;
        this.records = records;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    BatchRecords.Seen write(NewMessageBatch wanted, Caller caller) {
        var violations = new ArrayList<Violation>();
        var template = replies.template(wanted.template(), violations);
        var place = writing.place(wanted.place(), violations);
        var span = writing.span(wanted.notBefore(), wanted.usefulUntil(), violations);
        boolean official = Boolean.TRUE.equals(wanted.official());
        var entries = entries(wanted.recipients(), violations);
        var wishes = replies.wishes(entries.stream().map(NewMessageBatch.Entry::recipient));
        var told = told(template, official, entries, wishes, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var unit = Writing.requireWork(place, caller);
        var author = new Author(Writing.author(caller), Writing.sender(caller));
        var key = Objects.requireNonNull(template).template();
        var batch =
                MessageBatch.of(Ids.next(), new Wanted(key, official), unit.id(), told.size(), author, clock.instant());
        var signer = writing.signer(caller);
        // Before its messages, which refer to it.
        records.add(batch);
        messages.writeTogether();
        var origin = new Origin(Priority.BULK, key, author.writtenBy(), batch.id(), null, official);
        var sheet = new Sheet(unit, signer, author.sender(), span, origin);
        postbox.sendAll(told, sheet);
        wishes.used();
        return records.written(batch, caller);
    }

    private static List<NewMessageBatch.Entry> entries(
            @Nullable List<NewMessageBatch.Entry> recipients, List<Violation> violations) {
        if (recipients == null || recipients.isEmpty() || recipients.size() > NewMessageBatch.MOST) {
            violations.add(Violation.body("/recipients", "size", Writing.bounds(NewMessageBatch.MOST)));
            return List.of();
        }
        // A careless client's list may have nothing at a place.
        return recipients.stream()
                .map(entry -> Objects.requireNonNullElse(entry, NewMessageBatch.Entry.NOTHING))
                .toList();
    }

    private List<Told> told(
            @Nullable Wordings template,
            boolean official,
            List<NewMessageBatch.Entry> recipients,
            KnownWishes wishes,
            List<Violation> violations) {
        var told = new ArrayList<Told>();
        for (int at = 0; at < recipients.size() && violations.size() < Invalid.MOST; at++) {
            var entry = recipients.get(at);
            var asked = new Asked(
                    "/recipients/" + at, template, entry.language(), entry.recipient(), entry.values(), wishes);
            var each = replies.read(asked, official, entry.translation(), violations);
            if (each != null) {
                told.add(each);
            }
        }
        return told;
    }
}
