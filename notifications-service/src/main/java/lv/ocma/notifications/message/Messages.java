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
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All messages that ever became due. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

    /**
     * The first of each priority and sender, one sender after the other within a priority. About one thing only the first that is under way over the channel: what was
     * booked first is told first. Codes are of another topic, which counts apart: they wait for each other, and neither for what is told of the visit nor the
     * other way round. What employees write waits for nothing, and nothing for it: it may leave days later. So does what employees are told. Walks along the index from one pair of priority and sender to the next, so that what waits behind costs nothing. Of several
     * senders it is chance who comes first, so that each has its share also where one message is asked for at a time. What somebody else has claimed
     * meanwhile is due no more when its row is looked at again.
     */
    private static final String DUE = """
            with recursive line as (
              (select priority, sender from message where channel = :channel and due_at is not null order by priority, sender limit 1)
              union all
              select n.priority, n.sender from line l cross join lateral (
                select m.priority, m.sender from message m
                where m.channel = :channel and m.due_at is not null and (m.priority, m.sender) > (l.priority, l.sender)
                order by m.priority, m.sender limit 1) n),
            turn as (
              select c.id, c.due_at, l.priority, row_number() over (partition by l.priority, l.sender order by c.due_at) as nth
              from line l cross join lateral (
                select m.id, m.due_at from message m
                where m.channel = :channel and m.priority = l.priority and m.sender = l.sender and m.due_at <= :now and not exists (
                  select from message earlier
                  where earlier.about = m.about and earlier.sequence < m.sequence and earlier.due_at is not null and earlier.channel = m.channel
                    and (earlier.kind = 'CONTACT_CODE') = (m.kind = 'CONTACT_CODE')
                    and earlier.kind not in ('OFFICE', 'CORRECTION', 'STAFF_ERROR_REPORTED', 'STAFF_ENQUIRY_DUE', 'STAFF_CASE_DUE', 'STAFF_CASE_OVERDUE', 'STAFF_STATEMENT_ASKED')
                    and m.kind not in ('OFFICE', 'CORRECTION', 'STAFF_ERROR_REPORTED', 'STAFF_ENQUIRY_DUE', 'STAFF_CASE_DUE', 'STAFF_CASE_OVERDUE', 'STAFF_STATEMENT_ASKED'))
                order by m.due_at limit :limit) c)
            select m.* from message m where m.due_at <= :now and m.id in (select id from turn order by priority, nth, random() limit :limit)
            order by m.priority, m.due_at for update of m skip locked""";

    private static final String FREE =
            "select m.* from message m where m.id = any(:ids) order by m.id for update of m skip locked";

    private static final String EXPIRED = """
            select m.* from message m where m.due_at is not null and m.expires_at <= :now and m.status in ('RENDERED', 'DEFERRED')
            order by m.expires_at limit :limit for update of m skip locked""";

    /** What does not tell where the visit is to be now: a code, which is counted in another topic, what employees write, and what they are told. */
    private static final List<MessageKind> OF_NO_CHANGE = List.of(
            MessageKind.CONTACT_CODE,
            MessageKind.OFFICE,
            MessageKind.CORRECTION,
            MessageKind.STAFF_ERROR_REPORTED,
            MessageKind.STAFF_ENQUIRY_DUE,
            MessageKind.STAFF_CASE_DUE,
            MessageKind.STAFF_CASE_OVERDUE,
            MessageKind.STAFF_STATEMENT_ASKED);

    private static final List<MessageStatus> WAITING = List.of(MessageStatus.RENDERED, MessageStatus.DEFERRED);
    private static final List<MessageStatus> UNDER_WAY =
            List.of(MessageStatus.RENDERED, MessageStatus.DEFERRED, MessageStatus.SENDING);

    /** Due messages that nobody else is taking now, locked until the transaction ends. */
    List<Message> due(Channel channel, Instant now, int limit) {
        return getSession()
                .createNativeQuery(DUE, Message.class)
                .setParameter("channel", channel.name())
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /**
     * Of one that takes the place of another: whether that one was corrected, or an event has told something newer about the same thing since, on whatever
     * way it is. What employees write is no news of an event, and is not overtaken by one.
     */
    boolean isOutdated(Message message) {
        var original = message.insteadOf() == null ? null : findById(message.insteadOf());
        if (original != null && original.correctedBy() != null) {
            return true;
        }
        return !OF_NO_CHANGE.contains(message.kind())
                && find(
                                "about = ?1 and sequence > ?2 and kind not in ?3",
                                message.about(),
                                message.sequence(),
                                OF_NO_CHANGE)
                        .page(Page.ofSize(1))
                        .firstResultOptional()
                        .isPresent();
    }

    /** Those that wait in vain for their attempt, also where nobody takes their channel; locked until the transaction ends. */
    List<Message> expired(Instant now, int limit) {
        return getSession()
                .createNativeQuery(EXPIRED, Message.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Locked until the transaction ends. */
    Message lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
    }

    /** Those of them that nobody else has locked, locked until the transaction ends. */
    List<Message> lockFree(Collection<UUID> ids) {
        return getSession()
                .createNativeQuery(FREE, Message.class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList();
    }

    /** As {@link #lock}, of what a caller names. */
    Message lockOrMissing(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** As {@link #lock}, of what others name. */
    Optional<Message> lockIfThere(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By the name that it has in its mail; locked until the transaction ends. */
    Optional<Message> lockByMessageId(String messageId) {
        return find("messageId = ?1 and channel = ?2", messageId, Channel.EMAIL)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The same of several, in the order of their ids. */
    List<Message> locked(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of them that are still under way. */
    void extendLoans(Collection<UUID> ids, Instant leaseEnd) {
        update("dueAt = ?1 where id in ?2 and status = ?3", leaseEnd, ids, MessageStatus.SENDING);
    }

    /** Of those about one thing those of these kinds that are older than a change of it, and neither sent nor just being sent. */
    List<Message> waiting(UUID about, Set<MessageKind> kinds, long before) {
        return find(
                        "about = ?1 and kind in ?2 and sequence < ?3 and status in ?4 order by id",
                        about,
                        kinds,
                        before,
                        WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** As {@link #waiting}, and those that are just being sent: unless they are accepted now, they have expired. */
    void endAttempts(UUID about, Set<MessageKind> kinds, long before, Instant now) {
        update(
                "expiresAt = ?1, usefulUntil = ?1 where about = ?2 and kind in ?3 and sequence < ?4 and status in ?5",
                now,
                about,
                kinds,
                before,
                UNDER_WAY);
    }

    /** Oldest first, after the given id in that order. */
    List<Message> about(UUID about, @Nullable UUID after, int limit) {
        var query = after == null
                ? find("about = ?1 order by id", about)
                : find("about = ?1 and id > ?2 order by id", about, after);
        return query.page(Page.ofSize(limit)).list();
    }

    /** Of a batch what left and was not corrected, oldest first; locked until the transaction ends. */
    List<Message> toCorrect(UUID batch) {
        return find(
                        "batch = ?1 and correctedBy is null and (status in ?2 or (doubtful = true and status <> ?3)) order by id",
                        batch,
                        List.of(MessageStatus.ACCEPTED, MessageStatus.DELIVERED),
                        MessageStatus.SENDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** A correction has reached nobody: what was wrong may be corrected again. */
    void uncorrect(UUID wrong, UUID correction) {
        getEntityManager()
                .createQuery("update versioned Message set correctedBy = null where id = ?1 and correctedBy = ?2")
                .setParameter(1, wrong)
                .setParameter(2, correction)
                .executeUpdate();
    }

    /** Of a batch what waits for an attempt, its first or another; locked until the transaction ends. */
    List<Message> waiting(UUID batch) {
        return find("batch = ?1 and status in ?2 order by id", batch, WAITING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Of a batch all that are under way; those that are just being sent have expired unless they are accepted now. Locked until the transaction ends. */
    void endAttempts(UUID batch, Instant now) {
        update("expiresAt = ?1, usefulUntil = ?1 where batch = ?2 and status in ?3", now, batch, UNDER_WAY);
    }

    /** What is kept for the person, latest first, before the given id in that order. */
    List<Message> inbox(UUID person, @Nullable UUID before, int limit) {
        var kept = List.of(MessageStatus.ACCEPTED, MessageStatus.DELIVERED);
        var query = before == null
                ? find("person = ?1 and channel = ?2 and status in ?3 order by id desc", person, Channel.INBOX, kept)
                : find(
                        "person = ?1 and channel = ?2 and status in ?3 and id < ?4 order by id desc",
                        person,
                        Channel.INBOX,
                        kept,
                        before);
        return query.page(Page.ofSize(limit)).list();
    }

    /** A message that tells where the visit was at another time is the newest only where there is nothing else. */
    Optional<Message> newest(UUID about) {
        return find(
                        "about = ?1 order by case when kind in ?2 then 1 else 0 end, sequence desc, id desc",
                        about,
                        OF_NO_CHANGE)
                .page(Page.ofSize(1))
                .firstResultOptional();
    }
}
