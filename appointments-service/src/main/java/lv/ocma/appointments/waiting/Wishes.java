package lv.ocma.appointments.waiting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.limit.Customer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All wishes that are kept. */
@ApplicationScoped
class Wishes implements PanacheRepositoryBase<Wish, UUID> {

    private static final int SOME = 100;

    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 6)) as text)";

    /** Never waits for whoever has the wish: they may wait for what is locked here. */
    private static final String WAITING =
            "select id from wish where id = :id and status = 'WAITING' for update skip locked";

    private static final String TAKE_DUE = """
            update wish set look_at = :lease where id = (
              select id from wish where status <> 'ENDED' and look_at <= :now order by look_at limit 1 for update skip locked)
            returning id""";

    private static final String PURGE = """
            with gone as (
              select id from wish where ended_at < :before order by ended_at limit :limit for update skip locked),
            offers as (delete from wish_offer o using gone where o.wish = gone.id returning o.id)
            select id from gone""";

    private final Session session;

    Wishes(Session session) {
        this.session = session;
    }

    Optional<Wish> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The visit for which it is; nothing else of it is read, as it may become another until it is locked. */
    Optional<UUID> visitOf(UUID id) {
        return session
                .createNativeQuery("select booking from wish where id = :id and booking is not null", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The one that waits for an earlier time of the visit, locked. */
    Optional<Wish> lockLiveOf(UUID booking) {
        return find("booking = ?1 and status <> ?2", booking, WishStatus.ENDED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean isWaitedFor(UUID booking) {
        return count("booking = ?1 and status <> ?2", booking, WishStatus.ENDED) > 0;
    }

    /** Locked, unless somebody else has it or it does not wait any more. */
    Optional<Wish> lockWaiting(UUID id) {
        return session.createNativeQuery(WAITING, UUID.class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .flatMap(this::lock);
    }

    /** As others see it who have not locked it. */
    boolean isWaiting(UUID id) {
        return !session.createNativeQuery("select 1 from wish where id = :id and status = 'WAITING'", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** One that is to be looked at, and not by others until the lease is over. */
    Optional<UUID> takeDue(Instant now, Instant lease) {
        return session
                .createNativeQuery(TAKE_DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("lease", lease)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Locked now, as it is now. */
    void lockRead(Wish wish) {
        session.refresh(wish, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Unless somebody wants it to be looked at before. */
    void looked(UUID id, Instant lease, Instant next) {
        session.createNativeMutationQuery("update wish set look_at = :next where id = :id and look_at = :lease")
                .setParameter("id", id)
                .setParameter("lease", lease)
                .setParameter("next", next)
                .executeUpdate();
    }

    void lookAgain(UUID id, Instant at) {
        session.createNativeMutationQuery("update wish set look_at = :at where id = :id")
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Of those without a visit. Who asks next for the same customer waits until the transaction ends, so that no two are told the same. */
    List<Wish> live(Customer customer) {
        customer.keys()
                .forEach(key -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("key", key)
                        .getSingleResult());
        return customer.person() == null
                ? some(
                        "person is null and origin.client = ?1 and status <> ?2"
                                + " and (contact.contactEmailHash = ?3 or contact.contactPhoneHash = ?4)",
                        String.valueOf(customer.client()),
                        WishStatus.ENDED,
                        customer.emailHash(),
                        customer.phoneHash())
                : some("person = ?1 and status <> ?2 and booking is null", customer.person(), WishStatus.ENDED);
    }

    /** More than anybody may have. */
    private List<Wish> some(String which, @Nullable Object... values) {
        return find(which, values).page(Page.ofSize(SOME)).list();
    }

    /** Of a person, the newest first. */
    List<Wish> ofPerson(UUID person, @Nullable UUID before, int limit) {
        var query = before == null
                ? find("person = ?1 order by id desc", person)
                : find("person = ?1 and id < ?2 order by id desc", person, before);
        return query.page(Page.ofSize(limit)).list();
    }

    void handOver(UUID from, UUID to) {
        update("person = ?1 where person = ?2", to, from);
    }

    /** @return how many are gone, with their offers */
    int purge(Instant now, Duration kept, int limit) {
        var gone = session.createNativeQuery(PURGE, UUID.class)
                .setParameter("before", now.minus(kept))
                .setParameter("limit", limit)
                .getResultList();
        return gone.isEmpty()
                ? 0
                : session.createNativeMutationQuery("delete from wish where id = any(:ids)")
                        .setParameter("ids", gone.toArray(UUID[]::new), UUID[].class)
                        .executeUpdate();
    }
}
