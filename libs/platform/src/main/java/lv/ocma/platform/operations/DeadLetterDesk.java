package lv.ocma.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.inbox.DeadLetters;
import lv.ocma.platform.inbox.DeadLetters.DeadLetter;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.CurrentCaller;

/** What an operator decides about a dead letter; each decision leaves an audit row. */
@ApplicationScoped
class DeadLetterDesk {

    private static final String KIND = "dead-letter";

    private final DeadLetters letters;
    private final Preconditions preconditions;
    private final Audit audit;
    private final CurrentCaller callers;

    DeadLetterDesk(DeadLetters letters, Preconditions preconditions, Audit audit, CurrentCaller callers) {
        this.letters = letters;
        this.preconditions = preconditions;
        this.audit = audit;
        this.callers = callers;
    }

    List<DeadLetterView> after(long id, int limit) {
        return letters.after(id, limit).stream().map(DeadLetterView::of).toList();
    }

    DeadLetter require(long id) {
        return letters.find(id).orElseThrow(() -> new NotFound("not-found"));
    }

    @Transactional
    void replay(long id) {
        var letter = locked(id);
        if (!letter.whole()) {
            var where = letter.topic() + "/" + letter.partition() + "/" + letter.offset();
            throw new Conflict("dead-letter-not-whole", Map.of("record", where));
        }
        letters.replay(letter);
        audit.change(callers.get(), "dead-letter.replay", KIND, letter.eventId(), null);
    }

    @Transactional
    void dismiss(long id, String reason) {
        var letter = locked(id);
        letters.drop(letter);
        audit.change(callers.get(), "dead-letter.dismiss", KIND, letter.eventId(), null, Purpose.stated(reason));
    }

    private DeadLetter locked(long id) {
        var letter = letters.lock(id).orElseThrow(() -> new NotFound("not-found"));
        preconditions.requireMatch(letter.version());
        return letter;
    }
}
