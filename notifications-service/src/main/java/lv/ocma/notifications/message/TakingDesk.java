package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Records that a message was taken by whom it was for. */
@ApplicationScoped
class TakingDesk {

    private final Messages messages;
    private final MessageReads reads;
    private final Notices notices;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    TakingDesk(
            Messages messages,
            MessageReads reads,
            Notices notices,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.messages = messages;
        this.reads = reads;
        this.notices = notices;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The message as it is then: an earlier date counts, any other changes nothing. */
    @Transactional
    MessageReads.Shown record(UUID id, Taking taking, Caller caller) {
        var message = messages.lockOrMissing(id);
        var place = reads.requirePlace(message, caller);
        var checked = taking.check(clock.instant());
        preconditions.requireMatch(message.version());
        if (message.isSent() && checked.at().isBefore(Objects.requireNonNull(message.endedAt()))) {
            throw new Invalid(Violation.body("/at", "message-taken"));
        }
        if (notices.take(message, checked.basis(), checked.at(), checked.note())) {
            messages.flush();
            audit.change(caller, "message.take", "message", id, place);
        } else {
            audit.readIn(caller, "message.take", "message", id, place, Purpose.of(caller));
        }
        return new MessageReads.Shown(MessageView.of(message), message.version());
    }
}
