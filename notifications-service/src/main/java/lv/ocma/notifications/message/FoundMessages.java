package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds messages, newest first, each search along an index of its own. */
@ApplicationScoped
class FoundMessages {

    private final Session session;

    FoundMessages(Session session) {
        this.session = session;
    }

    /** The last one of a page: those that follow were written before. */
    record Position(Instant createdAt, UUID id) {}

    List<Message> ofPlace(String place, MessageFilter filter, @Nullable Position after, int limit) {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("place = :place", place);
        wanted.put("createdAt >= :from", filter.from());
        wanted.put("createdAt < :until", filter.until());
        put(wanted, "status = :status", filter.status());
        put(wanted, "channel = :channel", filter.channel());
        put(wanted, "kind = :kind", filter.kind());
        put(wanted, "about = :about", filter.about());
        return newestFirst(wanted, after, limit);
    }

    List<Message> ofRecipient(String hash, Set<String> places, @Nullable Position after, int limit) {
        var wanted = new LinkedHashMap<String, Object>();
        wanted.put("recipientHash = :recipient", hash);
        wanted.put("place in :places", places);
        return newestFirst(wanted, after, limit);
    }

    private static void put(Map<String, Object> wanted, String condition, @Nullable Object value) {
        if (value != null) {
            wanted.put(condition, value);
        }
    }

    /** @param wanted conditions, each with the value of its only parameter, which stands at its end */
    private List<Message> newestFirst(Map<String, Object> wanted, @Nullable Position after, int limit) {
        var conditions = new ArrayList<>(wanted.keySet());
        if (after != null) {
            conditions.add("(createdAt, id) < (:at, :id)");
        }
        var query = session.createQuery(
                "from Message where " + String.join(" and ", conditions) + " order by createdAt desc, id desc",
                Message.class);
        wanted.forEach(
                (condition, value) -> query.setParameter(condition.substring(condition.lastIndexOf(':') + 1), value));
        if (after != null) {
            query.setParameter("at", after.createdAt()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
