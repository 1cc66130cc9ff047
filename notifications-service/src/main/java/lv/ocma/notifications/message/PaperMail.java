package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.letter.Mailing;
import lv.ocma.notifications.letter.PaperLetter;

/**
 * Lends letters to the print room, which hands them to the post by the batch: what a batch has is under way until somebody says that it was handed over, or puts it
 * back. All in the running transaction.
 */
@ApplicationScoped
public class PaperMail {

    private static final String ORDINARY = "post";
    static final String REGISTERED = "post-registered";
    private static final String PUT_BACK = "batch-dissolved";

    /** No process holds the loan, so none can die with it: only people end it. */
    private static final Duration LOAN = Duration.ofDays(3650);

    private final Messages messages;
    private final Attempts attempts;
    private final Leaving leaving;
    private final Endings endings;
    private final Clock clock;

    PaperMail(Messages messages, Attempts attempts, Leaving leaving, Endings endings, Clock clock) {
        this.messages = messages;
        this.attempts = attempts;
        this.leaving = leaving;
        this.endings = endings;
        this.clock = clock;
    }

    /** A letter to be printed. */
    public record Due(UUID id, String place, PaperLetter letter) {}

    /** Letters that wait and that nobody else is taking at this moment, at most so many; about one thing no more than one. */
    public List<Due> take(int most) {
        var now = clock.instant();
        var taken = new ArrayList<Due>();
        for (var message : leaving.of(messages.due(Channel.LETTER, now, most), now)) {
            var letter = PaperLetter.read(Objects.requireNonNull(message.content()));
            message.claim(provider(letter.mailing()), now, now.plus(LOAN));
            taken.add(new Due(message.id(), message.place(), letter));
        }
        return taken;
    }

    private static String provider(Mailing mailing) {
        return switch (mailing) {
            case ORDINARY -> ORDINARY;
            case REGISTERED -> REGISTERED;
        };
    }

    /** The post has them. */
    public void handedOver(Collection<UUID> letters, String answer, Instant at) {
        for (var message : messages.locked(letters)) {
            attempts.add(message, Attempts.End.ACCEPTED, null, List.of(), at);
            message.accept(answer, at);
            endings.settled(message, at);
        }
    }

    /** They wait again, each in its turn. */
    public void putBack(Collection<UUID> letters) {
        var now = clock.instant();
        for (var message : messages.locked(letters)) {
            attempts.add(message, Attempts.End.DEFERRED, PUT_BACK, List.of(), now);
            message.await(PUT_BACK, now);
            endings.settled(message, now);
        }
    }

    /** The post has brought it back, so that the person is told over the next channel. False where it is known already what became of it. */
    public boolean returned(UUID letter, String code) {
        var message = messages.lock(letter);
        if (message.status() != MessageStatus.ACCEPTED) {
            return false;
        }
        var now = clock.instant();
        message.receive(Receipt.Outcome.FAILED, code, now);
        endings.after(message, now);
        return true;
    }
}
