package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lv.ocma.notifications.letter.Correction;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.Mail;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.PaperLetter;
import lv.ocma.notifications.letter.Priority;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.place.Places;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Tells whoever was told something wrong what is right (E2): over the same channel, once, and nobody else. */
@ApplicationScoped
public class Corrections {

    private final Messages messages;
    private final Outgoing outgoing;
    private final Letters letters;
    private final Places places;
    private final MessageFigures figures;

    Corrections(Messages messages, Outgoing outgoing, Letters letters, Places places, MessageFigures figures) {
        this.messages = messages;
        this.outgoing = outgoing;
        this.letters = letters;
        this.places = places;
        this.figures = figures;
    }

    /**
     * What became of a batch that was wrong.
     *
     * @param corrected those to whom it had left
     * @param stopped those whom it will not reach any more
     */
    public record Corrected(int corrected, int stopped) {}

    /**
     * In the running transaction, of one that its caller has locked. Returns the id of the correction. {@link Conflict} where it has not left, or was corrected before.
     *
     * @param place whose unit signs
     */
    UUID correct(Message wrong, String place, RightWords words, Instant now) {
        var before = wrong.correctedBy();
        if (before != null) {
            throw new Conflict("message-corrected", Map.of("correctedBy", before.toString()));
        }
        if (!isCorrectable(wrong)) {
            throw new Conflict("message-not-sent");
        }
        if (wrong.status() == MessageStatus.DEFERRED) {
            stop(wrong, now);
        }
        return write(wrong, known(place), words, outgoing.closed(mailed(List.of(wrong))));
    }

    /** In the running transaction. Those that are just being sent are left for another time: it is not known yet whether they have left. */
    public Corrected correctBatch(UUID batch, String place, RightWords words, Instant now) {
        var session = messages.getSession();
        session.setJdbcBatchSize(Outgoing.WRITTEN_TOGETHER);
        var unit = known(place);
        // First: from here on no attempt of the batch begins or ends unseen.
        int stopped = stopWaiting(batch, now);
        var wrong = messages.toCorrect(batch).stream()
                .filter(Corrections::isCorrectable)
                .toList();
        var closed = outgoing.closed(mailed(wrong));
        wrong.forEach(message -> write(message, unit, words, closed));
        // What another channel was to tell in place of one that came back meanwhile is there by now.
        stopped += stopWaiting(batch, now);
        var corrected =
                wrong.stream().filter(message -> message.correctedBy() != null).count();
        return new Corrected((int) corrected, stopped);
    }

    /** How many of the batch are stopped of which it is certain that they had not left. */
    private int stopWaiting(UUID batch, Instant now) {
        messages.endAttempts(batch, now);
        var waiting = messages.waiting(batch);
        waiting.forEach(message -> stop(message, now));
        return (int) waiting.stream().filter(message -> !message.doubtful()).count();
    }

    /** What is known to be wrong is not sent, be it for the first time or once more after a doubt. */
    private void stop(Message message, Instant now) {
        message.overtake(now);
        figures.became(message.status(), message.kind());
    }

    private static boolean isCorrectable(Message message) {
        return message.hasLeft() && message.recipientAddress() != null;
    }

    private Place known(String place) {
        return places.find(place)
                .orElseGet(() -> new Place(place, null, Map.of(), null, List.of(), List.of(), Map.of()));
    }

    private static List<String> mailed(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .map(message -> Objects.requireNonNull(message.recipientAddress()))
                .toList();
    }

    /** @param closed addresses to which no mail goes */
    private UUID write(Message wrong, Place place, RightWords words, Set<String> closed) {
        var language = Language.of(wrong.language());
        var told = Objects.requireNonNullElse(wrong.claimedAt(), wrong.createdAt());
        var correction = new Correction(
                wrong.reference(), told.atZone(Zones.RIGA).toLocalDate(), words.in(language), place, words.signer());
        var cause = new Cause(
                MessageKind.CORRECTION,
                Ids.next(),
                new About(wrong.aboutKind(), wrong.about(), wrong.reference()),
                wrong.sequence(),
                place.id(),
                language,
                words.sender(),
                null,
                null,
                new Origin(Priority.NORMAL, null, words.writtenBy(), words.batch(), wrong.id(), wrong.isOfficial()));
        var id = outgoing.send(
                cause,
                List.of(given -> reach(given, wrong, language, correction).of(wrong.person())),
                closed);
        if (!messages.findById(id).hasFailed()) {
            wrong.correct(id);
        }
        return id;
    }

    private Reach reach(UUID id, Message wrong, Language language, Correction correction) {
        var address = Objects.requireNonNull(wrong.recipientAddress());
        var name = wrong.recipientName();
        return switch (wrong.channel()) {
            case EMAIL -> {
                var to = new Recipient(name, address);
                yield Reach.mail(id, to, letters.correct(id, language, correction, to));
            }
            case SMS -> Reach.text(id, name, address, letters.correctShortly(language, correction), null);
            case INBOX -> Reach.inbox(id, UUID.fromString(address), name, known(id, language, correction, name));
            case E_ADDRESS -> Reach.eAddress(id, address, name, known(id, language, correction, name));
            case LETTER -> {
                var paper = PaperLetter.read(Objects.requireNonNull(wrong.content()));
                yield Reach.letter(id, name, letters.correctOnPaper(language, correction, name, paper), null);
            }
        };
    }

    private Mail known(UUID id, Language language, Correction correction, @Nullable String name) {
        return letters.correct(id, language, correction, Recipient.known(name));
    }
}
