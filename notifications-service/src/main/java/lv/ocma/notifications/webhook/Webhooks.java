package lv.ocma.notifications.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All webhooks; what was deleted is there for a while, and nobody finds it. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    Optional<Webhook> known(UUID id) {
        return find("id = ?1 and status <> ?2", id, WebhookStatus.DELETED).singleResultOptional();
    }

    /** Locked until the transaction ends. */
    Optional<Webhook> lock(UUID id) {
        return find("id = ?1 and status <> ?2", id, WebhookStatus.DELETED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** Counted one after another: until the transaction ends no other adds one for the client. */
    long countLocked(String client) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:client, 7271))", Object.class)
                .setParameter("client", "webhook " + client)
                .getSingleResult();
        return count("client = ?1 and status <> ?2", client, WebhookStatus.DELETED);
    }

    /** In the order in which they were made. */
    List<Webhook> listed(@Nullable String client, @Nullable UUID after, int limit) {
        var which = new StringBuilder("status <> :deleted");
        var values = new HashMap<String, Object>();
        values.put("deleted", WebhookStatus.DELETED);
        if (client != null) {
            which.append(" and client = :client");
            values.put("client", client);
        }
        if (after != null) {
            which.append(" and id > :after");
            values.put("after", after);
        }
        return find(which + " order by id", values).page(Page.ofSize(limit)).list();
    }

    /** Those that nobody else is looking at, locked until the transaction ends. */
    List<Webhook> toBeDisabled(Instant now, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from webhook where disables_at <= :now order by disables_at limit :limit
                        for update skip locked""", Webhook.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }
}
