package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What became of each attempt to send a message. Written once each, with the state of the message that it led to. */
@ApplicationScoped
class Attempts {

    private static final String ADD = """
            insert into attempt (message, number, provider, began_at, ended_at, outcome, code)
            values (:message, :number, :provider, :began, greatest(cast(:began as timestamptz), :ended), :outcome, :code)""";

    private static final String ADD_ACCEPTED = """
            insert into attempt (message, number, provider, began_at, ended_at, outcome)
            select m.id, m.attempts, m.provider, m.claimed_at, greatest(m.claimed_at, cast(:ended as timestamptz)), 'ACCEPTED'
            from message m where m.id = any(:messages)""";

    private static final String OF_MESSAGE = """
            select number, provider, began_at, ended_at, outcome, code from attempt where message = :message order by number desc limit :most""";

    /** Those of some days, with the growing delays between them. */
    private static final int MOST_SHOWN = 100;

    private final Session session;
    private final Parts parts;

    Attempts(Session session, Parts parts) {
        this.session = session;
        this.parts = parts;
    }

    /** How an attempt ended, as the log names it. */
    enum End {
        ACCEPTED,
        DEFERRED,
        REFUSED,
        AWAY,
        /** Whether the provider has the message is not known. */
        DOUBTFUL
    }

    /** @param code why it did not succeed, e.g. {@code smtp-451-4.3.0}; null where it did */
    record Attempt(
            int number,
            String provider,
            Instant beganAt,
            Instant endedAt,
            End outcome,
            @Nullable String code) {}

    /**
     * In the running transaction, for a message that is being sent.
     *
     * @param taken by what names the provider has taken parts of it
     */
    void add(Message message, End end, @Nullable String code, List<String> taken, Instant now) {
        session.createNativeMutationQuery(ADD)
                .setParameter("message", message.id())
                .setParameter("number", message.attempts())
                .setParameter("provider", message.provider())
                .setParameter("began", message.claimedAt())
                .setParameter("ended", now)
                .setParameter("outcome", end.name())
                .setParameter("code", code, String.class)
                .executeUpdate();
        parts.add(message, taken, now);
    }

    /**
     * As {@link #add} of several that were accepted, and of which nothing has been changed yet in this transaction. Returns what has been told of parts of
     * them.
     *
     * @param taken by what names the provider has taken parts of each
     */
    Map<UUID, List<Parts.Told>> addAccepted(Map<Message, List<String>> taken, Instant now) {
        var ids = taken.keySet().stream().map(Message::id).toList();
        session.createNativeMutationQuery(ADD_ACCEPTED)
                .setParameter("messages", ids.toArray(UUID[]::new), UUID[].class)
                .setParameter("ended", now)
                .executeUpdate();
        taken.forEach((message, references) -> parts.add(message, references, now));
        return parts.of(ids);
    }

    /** How many parts of it the provider has taken before; only of a message that goes in parts and was tried before. */
    int taken(Message message) {
        return message.channel() == Channel.SMS && message.attempts() > 1 ? parts.count(message.id()) : 0;
    }

    /** Newest first, at most a hundred. */
    List<Attempt> of(UUID message) {
        return session
                .createNativeQuery(OF_MESSAGE, Object[].class)
                .setParameter("message", message)
                .setParameter("most", MOST_SHOWN)
                .getResultList()
                .stream()
                .map(row -> new Attempt(
                        (Integer) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        (Instant) row[3],
                        End.valueOf((String) row[4]),
                        (String) row[5]))
                .toList();
    }
}
