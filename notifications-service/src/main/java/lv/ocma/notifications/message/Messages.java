package lv.ocma.notifications.message;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.notifications.letter.MessageKind;
import org.jspecify.annotations.Nullable;

/** All messages that ever became due. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

    /**
     * Of each appointment only the first that is under way: what was booked first is told first. Codes are of another topic, which counts apart: they
     * wait for each other, and neither for what is told of the visit nor the other way round.
     */
    private static final String DUE = """
            select m.* from message m
            where m.due_at <= :now and not exists (
              select from message earlier
              where earlier.appointment = m.appointment and earlier.sequence < m.sequence and earlier.due_at is not null
                and (earlier.kind = 'CONTACT_CODE') = (m.kind = 'CONTACT_CODE'))
            order by m.due_at limit :limit for update of m skip locked""";

    /** Due messages that nobody else is taking now, locked until the transaction ends. */
    List<Message> due(Instant now, int limit) {
        return getSession()
                .createNativeQuery(DUE, Message.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Locked until the transaction ends. */
    Message lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Those of them that are still under way. */
    void extendLoans(Collection<UUID> ids, Instant leaseEnd) {
        update("dueAt = ?1 where id in ?2 and status = ?3", leaseEnd, ids, MessageStatus.SENDING);
    }

    /** Of an appointment those of these kinds that are older than a change of it, and neither sent nor just being sent. */
    List<Message> waiting(UUID appointment, Set<MessageKind> kinds, long before) {
        return find(
                        "appointment = ?1 and kind in ?2 and sequence < ?3 and status = ?4 order by id",
                        appointment,
                        kinds,
                        before,
                        MessageStatus.RENDERED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** As {@link #waiting}, and those that are just being sent: unless they are accepted now, they have expired. */
    void endAttempts(UUID appointment, Set<MessageKind> kinds, long before, Instant now) {
        update(
                "expiresAt = ?1 where appointment = ?2 and kind in ?3 and sequence < ?4 and status in ?5",
                now,
                appointment,
                kinds,
                before,
                List.of(MessageStatus.RENDERED, MessageStatus.SENDING));
    }

    /** Oldest first, after the given id in that order. */
    List<Message> ofAppointment(UUID appointment, @Nullable UUID after, int limit) {
        var query = after == null
                ? find("appointment = ?1 order by id", appointment)
                : find("appointment = ?1 and id > ?2 order by id", appointment, after);
        return query.page(Page.ofSize(limit)).list();
    }

    /** A code says where the visit was when it was sent, counted in another topic: it is the newest only where there is nothing else. */
    Optional<Message> newest(UUID appointment) {
        return find(
                        "appointment = ?1 order by case when kind = ?2 then 1 else 0 end, sequence desc, id desc",
                        appointment,
                        MessageKind.CONTACT_CODE)
                .page(Page.ofSize(1))
                .firstResultOptional();
    }
}
