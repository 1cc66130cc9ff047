package lv.ocma.notifications.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.message.PaperMail;
import lv.ocma.notifications.post.LetterBatch.Doing;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;

/** What the print room does with batches and letters; who did it is recorded. */
@ApplicationScoped
class PrintRoom {

    private final Batching batching;
    private final LetterBatches batches;
    private final PostedLetters posted;
    private final PaperMail mail;
    private final Preconditions preconditions;
    private final Noted noted;

    PrintRoom(
            Batching batching,
            LetterBatches batches,
            PostedLetters posted,
            PaperMail mail,
            Preconditions preconditions,
            Noted noted) {
        this.batching = batching;
        this.batches = batches;
        this.posted = posted;
        this.mail = mail;
        this.preconditions = preconditions;
        this.noted = noted;
    }

    /** Writes down who has done what. */
    @Singleton
    record Noted(Audit audit, Clock clock) {

        Doing doing(Caller caller) {
            return new Doing(Objects.requireNonNull(caller.subject()), clock.instant());
        }

        void change(Caller caller, String action, String kind, Object id) {
            audit.change(caller, action, kind, id, null);
        }
    }

    @Transactional
    LetterBatch take(int most, Caller caller) {
        var batch = batching.take(most, noted.doing(caller));
        noted.change(caller, "letter-batch.take", "letter-batch", batch.id());
        return batch;
    }

    /** The post has all of it. */
    @Transactional
    LetterBatch confirm(UUID id, BatchConfirmation confirmation, Caller caller) {
        var batch = opened(id);
        var doing = noted.doing(caller);
        var letters = posted.ofBatch(id);
        var violations = confirmation.violations(batch.takenAt(), doing.at(), letters);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        Map<String, String> registered = confirmation.byLetter();
        letters.forEach(letter -> {
            var number = registered.get(letter.number());
            if (number != null) {
                letter.registered(number);
            }
        });
        Instant handedOver = Objects.requireNonNull(confirmation.handedOverAt()).toInstant();
        mail.handedOver(messages(letters), "batch " + id, handedOver);
        batch.confirm(handedOver, doing);
        return kept(batch, "confirm", caller);
    }

    /** Its letters wait again, with the sheets that they have. */
    @Transactional
    LetterBatch dissolve(UUID id, Caller caller) {
        var batch = opened(id);
        var letters = posted.ofBatch(id);
        letters.forEach(PostedLetter::leaveBatch);
        mail.putBack(messages(letters));
        batch.dissolve(noted.doing(caller));
        return kept(batch, "dissolve", caller);
    }

    /** The post has brought it back. */
    @Transactional
    PostedLetter takeBack(String number, ReturnReason reason, Caller caller) {
        var letter = posted.lock(number);
        preconditions.requireMatch(letter.version());
        if (!mail.returned(letter.message(), reason.code())) {
            throw new Conflict("letter-not-posted");
        }
        letter.bringBack(reason, noted.doing(caller).at());
        posted.persistAndFlush(letter);
        noted.change(caller, "letter.return", "letter", letter.message());
        return letter;
    }

    private static List<UUID> messages(List<PostedLetter> letters) {
        return letters.stream().map(PostedLetter::message).toList();
    }

    private LetterBatch opened(UUID id) {
        var batch = batches.lock(id);
        preconditions.requireMatch(batch.version());
        batch.requireOpen();
        return batch;
    }

    private LetterBatch kept(LetterBatch batch, String action, Caller caller) {
        batches.persistAndFlush(batch);
        noted.change(caller, "letter-batch." + action, "letter-batch", batch.id());
        return batch;
    }
}
