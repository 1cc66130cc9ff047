package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is kept for persons to read; theirs alone. */
@ApplicationScoped
public class Inboxes {

    private final Messages messages;
    private final OpenedMessages opened;
    private final Clock clock;

    Inboxes(Messages messages, OpenedMessages opened, Clock clock) {
        this.messages = messages;
        this.opened = opened;
        this.clock = clock;
    }

    /**
     * A message in the inbox.
     *
     * @param appointment id of the visit, the queue entry or the wish; null where it is about another thing
     * @param keptAt since when it was there to be read
     * @param readAt null until the person has opened it
     * @param corrects the wrong message that it corrects
     * @param correctedBy the message that corrects it
     * @param mime as a mail
     */
    public record Kept(
            UUID id,
            long version,
            String kind,
            @Nullable UUID appointment,
            String reference,
            String place,
            String language,
            Instant keptAt,
            @Nullable Instant readAt,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            String mime) {

        private static Kept of(Message message) {
            return new Kept(
                    message.id(),
                    message.version(),
                    message.kind().name(),
                    message.aboutKind().isAppointment() ? message.about() : null,
                    message.reference(),
                    message.place(),
                    message.language(),
                    Objects.requireNonNull(message.endedAt()),
                    message.readAt(),
                    message.corrects(),
                    message.correctedBy(),
                    Objects.requireNonNull(message.content()));
        }

        /** Never what it says. */
        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    /** Latest first, before the given id in that order. */
    public List<Kept> of(UUID person, @Nullable UUID before, int limit) {
        return messages.inbox(person, before, limit).stream().map(Kept::of).toList();
    }

    public Optional<Kept> one(UUID person, UUID id) {
        return messages.findByIdOptional(id)
                .filter(message -> message.isKeptFor(person))
                .map(Kept::of);
    }

    /** The person has opened it: the first time counts, and is that of its delivery. */
    @Transactional
    public Optional<Kept> read(UUID person, UUID id) {
        return messages.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(message -> message.isKeptFor(person))
                .map(message -> {
                    // As the database keeps it, so that it reads the same later.
                    opened.read(message, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    messages.flush();
                    return Kept.of(message);
                });
    }
}
