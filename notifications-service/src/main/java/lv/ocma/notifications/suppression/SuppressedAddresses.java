package lv.ocma.notifications.suppression;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

/** All addresses that are or were suppressed. */
@ApplicationScoped
public class SuppressedAddresses implements PanacheRepositoryBase<SuppressedAddress, UUID> {

    private static final String KIND = "email-address";

    /** Two mails to the same address may come back at once. */
    private static final String ADD = """
            insert into suppressed_address (id, version, address_hash, reason, message, suppressed_at)
            select :id, 0, :hash, :reason, :message, cast(:now as timestamptz)
            where not exists (select from suppressed_address freed where freed.address_hash = :hash and freed.released_at > cast(:sent as timestamptz))
            on conflict (address_hash) where released_at is null do nothing""";

    private static final String HELD =
            "select address_hash from suppressed_address where address_hash = any(?) and released_at is null";

    private final LookupHash hash;
    private final SuppressionFigures figures;

    SuppressedAddresses(LookupHash hash, SuppressionFigures figures) {
        this.hash = hash;
        this.figures = figures;
    }

    /** Whether no mail is to be sent to it. */
    public boolean hold(String address) {
        return !among(List.of(address)).isEmpty();
    }

    /** Those of them to which no mail is to be sent. */
    public Set<String> among(Collection<String> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        var hashes = addresses.stream().distinct().collect(Collectors.toMap(address -> address, this::hashed));
        var held = held(hashes.values());
        return held.isEmpty()
                ? Set.of()
                : hashes.keySet().stream()
                        .filter(address -> held.contains(hashes.get(address)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** By the connection of the transaction and not by its session, which would write down all that has changed before it asks. */
    private Set<String> held(Collection<String> hashes) {
        return getSession().doReturningWork(connection -> {
            try (var select = connection.prepareStatement(HELD)) {
                select.setArray(1, connection.createArrayOf("text", hashes.toArray()));
                var held = new HashSet<String>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        held.add(rows.getString(1));
                    }
                }
                return held;
            }
        });
    }

    /**
     * In the transaction in which a mail has failed; where that says nothing of the address, nothing.
     *
     * @param reason of the failure, e.g. {@code smtp-550-5.1.1}
     * @param sent when it left: who has freed the address since then knew better
     */
    public void learn(String address, @Nullable String reason, UUID message, @Nullable Instant sent, Instant now) {
        if (reason == null || !FailedForGood.says(reason)) {
            return;
        }
        int added = getSession()
                .createNativeMutationQuery(ADD)
                .setParameter("id", Ids.next())
                .setParameter("hash", hashed(address))
                .setParameter("reason", reason)
                .setParameter("message", message)
                .setParameter("now", now)
                .setParameter("sent", sent == null ? now : sent)
                .executeUpdate();
        if (added > 0) {
            figures.suppressed(reason);
        }
    }

    /** In practice no mailbox tells capital letters from small ones, though it might (RFC 5321, 2.4). */
    String hashed(String address) {
        return hash.of(KIND, address.toLowerCase(Locale.ROOT));
    }

    SuppressedAddress require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locked until the transaction ends. */
    SuppressedAddress lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Of one address, those that hold no more included, newest first. */
    List<SuppressedAddress> of(String address, int limit) {
        return find("addressHash = ?1 order by id desc", hashed(address))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Those that hold, newest first, made before the given one; ids grow with time. */
    List<SuppressedAddress> newestFirst(@Nullable String reason, @Nullable UUID before, int limit) {
        var latest = before == null ? new UUID(-1, -1) : before;
        var query = reason == null
                ? find("releasedAt is null and id < ?1 order by id desc", latest)
                : find("releasedAt is null and id < ?1 and reason = ?2 order by id desc", latest, reason);
        return query.page(Page.ofSize(limit)).list();
    }
}
