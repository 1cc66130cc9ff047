package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in what mail servers tell later of a mail that one of them had accepted (RFC 3464): once, in whatever order it comes. */
@ApplicationScoped
public class Returned {

    private final Messages messages;
    private final EnvelopeIds names;
    private final Endings endings;
    private final MessageFigures figures;
    private final Clock clock;

    Returned(Messages messages, EnvelopeIds names, Endings endings, MessageFigures figures, Clock clock) {
        this.messages = messages;
        this.names = names;
        this.endings = endings;
        this.figures = figures;
        this.clock = clock;
    }

    /** What came of a report. */
    public enum Effect {
        FAILED,
        DELIVERED,
        /** It says nothing that ends a message. */
        NOTED,
        /** The message has ended before, and stays as it is. */
        LATE,
        /** That a server has it is not known yet: to be told again later. */
        EARLY,
        /** There is no such message. */
        UNKNOWN
    }

    /** How to read the report once it is known whom the mail went to. */
    @FunctionalInterface
    public interface Report {

        /**
         * What it says of this recipient; nothing where that ends no message.
         *
         * @param proven whether who made the report has had the mail's envelope or its headers, not its Message-ID alone
         */
        Optional<End> of(String address, boolean proven);
    }

    /**
     * What a report says.
     *
     * @param code why it was not delivered, e.g. {@code bounce-5.1.1}; null where it was
     */
    public record End(Receipt.Outcome outcome, @Nullable String code) {}

    /**
     * How a report names its mail: a name of ours proves more than the Message-ID, and comes first.
     *
     * @param envelopes what may be one of {@link EnvelopeIds}
     * @param messageId as the header of the mail has it
     */
    public record Reference(
            List<String> envelopes, @Nullable String messageId) {}

    private record Found(Message message, boolean proven) {}

    /** In a transaction of its own, which has ended when this returns. */
    @Transactional
    public Effect received(Reference reference, Report report) {
        return found(reference)
                .map(found -> received(found.message(), found.proven(), report))
                .orElse(Effect.UNKNOWN);
    }

    private Effect received(Message message, boolean proven, Report report) {
        if (message.status().isEnd()) {
            return Effect.LATE;
        }
        var address = message.recipientAddress();
        var end = address == null ? Optional.<End>empty() : report.of(address, proven);
        if (end.isEmpty()) {
            return Effect.NOTED;
        }
        if (message.status() != MessageStatus.ACCEPTED) {
            return Effect.EARLY;
        }
        var now = clock.instant();
        message.receive(end.get().outcome(), end.get().code(), now);
        endings.after(message, now);
        if (message.status() == MessageStatus.DELIVERED) {
            return Effect.DELIVERED;
        }
        figures.returned(end.get().code());
        return Effect.FAILED;
    }

    private Optional<Found> found(Reference reference) {
        var proven = reference.envelopes().stream()
                .flatMap(name -> names.message(name).stream())
                .findFirst()
                .flatMap(messages::lockIfThere)
                .filter(message -> message.channel() == Channel.EMAIL);
        if (proven.isPresent()) {
            return proven.map(message -> new Found(message, true));
        }
        return reference.messageId() == null
                ? Optional.empty()
                : messages.lockByMessageId(reference.messageId()).map(message -> new Found(message, false));
    }
}
