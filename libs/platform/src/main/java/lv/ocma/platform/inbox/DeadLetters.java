package lv.ocma.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Events that have used up their attempts; an operator has them tried again, or gives them up. Their later ones wait meanwhile. */
@ApplicationScoped
public class DeadLetters {

    private static final String COLUMNS = """
            select id, consumer, topic, partition, record_offset, key, event_id, headers ->> 'ce_type' as type, whole, reason, attempts,
              parked_at, dead_since, version,
              (select count(*) from (
                 select from parked_event w
                 where w.consumer = p.consumer and w.topic = p.topic
                   and hashtextextended(w.key, 0) = hashtextextended(p.key, 0) and w.key = p.key and w.id > p.id
                 limit 1000) later) as waiting
            from parked_event p where dead_since is not null
            """;

    private static final String REPLAY = """
            update parked_event set attempts = 0, dead_since = null, next_attempt_at = now(), version = version + 1
            where id = ? and whole
            """;

    private final DataSource database;
    private final AppliedEvents applied;
    private final ParkedEvents parked;

    DeadLetters(DataSource database, AppliedEvents applied, ParkedEvents parked) {
        this.database = database;
        this.applied = applied;
        this.parked = parked;
    }

    /**
     * A dead letter without its data, which may be personal.
     *
     * @param id rises with the time at which the event was parked
     * @param partition null, as is offset, when it was parked by an earlier version
     * @param key escaped, as long as it is
     * @param type escaped
     * @param whole false when it could not be kept as it came, so that it can't be tried again
     * @param reason kinds of the failures and where they arose
     * @param waiting later events of the aggregate that wait behind it, up to 1000
     */
    public record DeadLetter(
            long id,
            String consumer,
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset,
            String key,
            UUID eventId,
            String type,
            boolean whole,
            String reason,
            int attempts,
            Instant parkedAt,
            Instant deadSince,
            long waiting,
            long version) {

        /** The beginning of the key, as a person reads it. */
        public String shownKey() {
            return Escaped.cut(key);
        }

        public String shownType() {
            return Escaped.cut(type);
        }
    }

    /** In the order of their ids, beginning behind the given one. */
    public List<DeadLetter> after(long id, int limit) {
        return read(COLUMNS + " and id > ? order by id limit ?", id, limit);
    }

    public Optional<DeadLetter> find(long id) {
        return read(COLUMNS + " and id = ?", id).stream().findFirst();
    }

    /** In the running transaction, locked to its end. */
    public Optional<DeadLetter> lock(long id) {
        return read(COLUMNS + " and id = ? for update of p", id).stream().findFirst();
    }

    /** In the running transaction: it is tried again at once, with all its attempts before it, if it is whole. */
    public void replay(DeadLetter letter) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(REPLAY)) {
            update.setLong(1, letter.id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the running transaction: it never takes effect, and the next event of its aggregate is tried. */
    public void drop(DeadLetter letter) {
        try {
            applied.dismiss(letter.consumer, letter.eventId);
            parked.remove(letter.id, letter.consumer, letter.topic, letter.key);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<DeadLetter> read(String sql, Object... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            var letters = new ArrayList<DeadLetter>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    letters.add(letter(found));
                }
            }
            return letters;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DeadLetter letter(ResultSet found) throws SQLException {
        var type = found.getString("type");
        return new DeadLetter(
                found.getLong("id"),
                found.getString("consumer"),
                found.getString("topic"),
                found.getObject("partition", Integer.class),
                found.getObject("record_offset", Long.class),
                found.getString("key"),
                found.getObject("event_id", UUID.class),
                type == null ? "" : type,
                found.getBoolean("whole"),
                found.getString("reason"),
                found.getInt("attempts"),
                found.getObject("parked_at", OffsetDateTime.class).toInstant(),
                found.getObject("dead_since", OffsetDateTime.class).toInstant(),
                found.getLong("waiting"),
                found.getLong("version"));
    }
}
