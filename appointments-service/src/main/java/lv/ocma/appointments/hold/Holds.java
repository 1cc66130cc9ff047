package lv.ocma.appointments.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Holds that were made lately; the time itself is kept by the claim of the same id. */
@ApplicationScoped
class Holds {

    private static final String SELECT =
            "select id, holder, place, slot, expires_at <= now() as expired from hold where ";

    private final Session session;

    Holds(Session session) {
        this.session = session;
    }

    /**
     * @param holder key of whose it is
     * @param slot token of what is held
     * @param expired by the clock of the database
     */
    record Hold(UUID id, String holder, String place, String slot, boolean expired) {}

    Optional<Hold> find(UUID id) {
        return read(session.createNativeQuery(SELECT + "id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList());
    }

    Optional<Hold> withToken(String hash) {
        return read(session.createNativeQuery(SELECT + "token_hash = :hash", Tuple.class)
                .setParameter("hash", hash)
                .getResultList());
    }

    /**
     * How many are live. Who asks next for the same person waits until the transaction ends, so that no two are told the same number; those of a client
     * for many people do not wait for each other, and may be some more.
     */
    long count(Holder holder) {
        if (!holder.isClient()) {
            lock(holder);
        }
        return session.createNativeQuery(
                        "select count(*) from hold where client = :client and holder = :holder and expires_at > now()",
                        Long.class)
                .setParameter("client", holder.client())
                .setParameter("holder", holder.key())
                .getSingleResult();
    }

    private void lock(Holder holder) {
        session.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:holder, 5))", Integer.class)
                .setParameter("holder", "hold " + holder.client() + " " + holder.key())
                .getSingleResult();
    }

    void add(UUID id, String tokenHash, Holder holder, String place, String slot, Instant expiresAt) {
        session.createNativeMutationQuery("""
                        insert into hold (id, token_hash, client, holder, place, slot, expires_at)
                        values (:id, :hash, :client, :holder, :place, :slot, :expires)""")
                .setParameter("id", id)
                .setParameter("hash", tokenHash)
                .setParameter("client", holder.client())
                .setParameter("holder", holder.key())
                .setParameter("place", place)
                .setParameter("slot", slot)
                .setParameter("expires", expiresAt)
                .executeUpdate();
    }

    /** It stays for a while, so that who uses it again is told that it has ended. */
    void end(UUID id) {
        session.createNativeMutationQuery("update hold set expires_at = now() where id = :id and expires_at > now()")
                .setParameter("id", id)
                .executeUpdate();
    }

    void remove(UUID id) {
        session.createNativeMutationQuery("delete from hold where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    int purge() {
        return session.createNativeMutationQuery("delete from hold where expires_at < now() - interval '1 day'")
                .executeUpdate();
    }

    private static Optional<Hold> read(List<Tuple> rows) {
        return rows.stream()
                .findFirst()
                .map(row -> new Hold(
                        row.get("id", UUID.class),
                        row.get("holder", String.class),
                        row.get("place", String.class),
                        row.get("slot", String.class),
                        row.get("expired", Boolean.class)));
    }
}
