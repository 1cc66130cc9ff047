package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.audit.Audit;
import org.hibernate.Session;

/**
 * Erases whom messages went to and what they said once their time is over (P5). What proves that they were sent stays: kind, times, attempts with their codes,
 * Message-ID, hash of the content, and from when somebody counted as notified.
 */
@ApplicationScoped
class MessageErasure {

    /** So that whoever looks at one of them never waits long. */
    static final int AT_ONCE = 200;

    /** Whoever of several instances comes first has taken them. One whose content has no hash yet waits for it: that is its proof. */
    private static final String ERASE = """
            with due as materialized (
              select id from message
              where kind = :kind and ended_at < :before and erased_at is null and due_at is null and (content is null or content_hash is not null)
              order by ended_at limit :limit for update skip locked)
            update message m set recipient_name = null, recipient_address = null, recipient_hash = null, person = null, content = null, fallback = null, answer = null,
              deemed_note = null, erased_at = :now, version = version + 1
            from due where m.id = due.id""";

    private final Session session;
    private final MessageRetention retention;
    private final Audit audit;

    MessageErasure(Session session, MessageRetention retention, Audit audit) {
        this.session = session;
        this.retention = retention;
        this.audit = audit;
    }

    /** Returns of how many; fewer than {@link #AT_ONCE} are the last for now. Each such round is a row of the audit. */
    @Transactional
    int eraseSome(MessageKind kind, UUID run) {
        int erased = session.createNativeMutationQuery(ERASE)
                .setParameter("kind", kind.name())
                .setParameter("before", retention.keptSince(kind))
                .setParameter("now", retention.now())
                .setParameter("limit", AT_ONCE)
                .executeUpdate();
        if (erased > 0) {
            audit.byRule("messages.erase", "message-kind", kind, null, run);
        }
        return erased;
    }
}
