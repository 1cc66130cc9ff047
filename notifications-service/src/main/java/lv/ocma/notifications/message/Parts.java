package lv.ocma.notifications.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What providers have taken of messages, and what they told of it since. A part and its receipt write the same row, whichever comes first, so that they
 * cannot pass each other unseen.
 */
@ApplicationScoped
class Parts {

    /** No provider tells later of a message; most tell within three days. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** A provider that counts anew gives a name again: what was told of the other message is not said of this one. */
    private static final String TAKEN = """
            insert into part (provider, reference, message, number, told_at) values (:provider, :reference, :message, :number, :now)
            on conflict on constraint part_pk do update set message = excluded.message, number = excluded.number, told_at = excluded.told_at,
              outcome = case when part.message is null then part.outcome end, code = case when part.message is null then part.code end""";

    private static final String TOLD = """
            insert into part (provider, reference, outcome, code, told_at) values (:provider, :reference, :outcome, :code, :now)
            on conflict on constraint part_pk do update set outcome = coalesce(part.outcome, excluded.outcome), code = coalesce(part.code, excluded.code)
            returning message""";

    private static final String OF = "select outcome, code from part where message = :message order by number";

    private static final String OF_ALL =
            "select outcome, code, message from part where message = any(:messages) order by message, number";

    private static final String COUNT = "select count(*) from part where message = :message";

    private static final String FORGET = "delete from part where told_at < :before";

    private final Session session;
    private final Clock clock;

    Parts(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param outcome null while nothing was told */
    record Told(Receipt.@Nullable Outcome outcome, @Nullable String code) {}

    /** In the order in which the provider took them, after those of earlier attempts. */
    void add(Message message, List<String> references, Instant now) {
        if (references.isEmpty()) {
            return;
        }
        int number = count(message.id());
        for (var reference : references) {
            number++;
            session.createNativeMutationQuery(TAKEN)
                    .setParameter("provider", message.provider())
                    .setParameter("reference", reference)
                    .setParameter("message", message.id())
                    .setParameter("number", number)
                    .setParameter("now", now)
                    .executeUpdate();
        }
    }

    /** Returns the message, once it is known. */
    Optional<UUID> told(Receipt receipt, Instant now) {
        var message = session.createNativeQuery(TOLD, UUID.class)
                .setParameter("provider", receipt.provider())
                .setParameter("reference", receipt.reference())
                .setParameter("outcome", receipt.outcome().name())
                .setParameter("code", receipt.code(), String.class)
                .setParameter("now", now)
                .getSingleResultOrNull();
        return Optional.ofNullable(message);
    }

    List<Told> of(UUID message) {
        return session.createNativeQuery(OF, Object[].class).setParameter("message", message).getResultList().stream()
                .map(Parts::told)
                .toList();
    }

    /** Of several; those of which no part is known are missing. */
    Map<UUID, List<Told>> of(Collection<UUID> messages) {
        return session
                .createNativeQuery(OF_ALL, Object[].class)
                .setParameter("messages", messages.toArray(UUID[]::new), UUID[].class)
                .getResultList()
                .stream()
                .collect(groupingBy(row -> (UUID) row[2], mapping(Parts::told, toList())));
    }

    private static Told told(Object[] row) {
        return new Told(row[0] == null ? null : Receipt.Outcome.valueOf((String) row[0]), (String) row[1]);
    }

    int count(UUID message) {
        return Math.toIntExact(Objects.requireNonNull(session.createNativeQuery(COUNT, Long.class)
                .setParameter("message", message)
                .getSingleResult()));
    }

    @Scheduled(every = "1h", delayed = "7m", identity = "parts-forget", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forgetOld() {
        session.createNativeMutationQuery(FORGET)
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
