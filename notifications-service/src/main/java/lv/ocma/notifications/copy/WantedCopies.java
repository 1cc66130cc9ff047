package lv.ocma.notifications.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Messages that have left and are still to be copied. */
@ApplicationScoped
class WantedCopies {

    private static final String ADD =
            "insert into copy_wanted (message, due_at) values (:message, :now) on conflict on constraint copy_wanted_pk do nothing";
    private static final String DUE =
            "select message from copy_wanted where due_at <= :now order by due_at limit :limit for update skip locked";

    private final Session session;

    WantedCopies(Session session) {
        this.session = session;
    }

    void add(UUID message, Instant now) {
        session.createNativeMutationQuery(ADD)
                .setParameter("message", message)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Locked until the transaction ends, none that somebody else is making. */
    List<UUID> due(Instant now, int limit) {
        return session.createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    void done(UUID message) {
        session.createNativeMutationQuery("delete from copy_wanted where message = :message")
                .setParameter("message", message)
                .executeUpdate();
    }

    /** One that could not be made holds up no other. */
    void putOff(UUID message, Instant now, Duration pause) {
        session.createNativeMutationQuery("update copy_wanted set due_at = :later where message = :message")
                .setParameter("later", now.plus(pause))
                .setParameter("message", message)
                .executeUpdate();
    }
}
