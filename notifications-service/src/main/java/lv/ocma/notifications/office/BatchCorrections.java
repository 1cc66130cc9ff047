package lv.ocma.notifications.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.notifications.message.Corrections;
import lv.ocma.notifications.message.RightWords;
import lv.ocma.notifications.office.MessageBatch.Author;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.security.Caller;

/** Puts right what was told to many: exactly those to whom it has left are told, and nobody else is any more (E2). */
@ApplicationScoped
class BatchCorrections {

    private final BatchRecords records;
    private final Corrections corrections;
    private final Writing writing;
    private final Preconditions preconditions;
    private final Clock clock;

    BatchCorrections(
            BatchRecords records, Corrections corrections, Writing writing, Preconditions preconditions, Clock clock) {
        this.records = records;
        this.corrections = corrections;
        this.writing = writing;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    BatchRecords.Seen correct(UUID id, NewCorrection wanted, Caller caller) {
        var right = RightText.of(wanted);
        var now = clock.instant();
        var wrong = records.lock(id, caller);
        preconditions.requireMatch(wrong.version());
        var author = new Author(Writing.author(caller), Writing.sender(caller));
        var batch = wrong.correction(Ids.next(), author, now);
        records.add(batch);
        var words =
                new RightWords(right.text(), author.writtenBy(), author.sender(), batch.id(), writing.signer(caller));
        var corrected = corrections.correctBatch(id, wrong.place(), words, now);
        if (corrected.corrected() + corrected.stopped() == 0) {
            throw new Conflict("message-not-sent");
        }
        batch.reaches(corrected.corrected());
        return records.corrected(wrong, batch, right.reason(), caller);
    }
}
