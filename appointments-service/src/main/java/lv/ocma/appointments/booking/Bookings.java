package lv.ocma.appointments.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All bookings ever made. */
@ApplicationScoped
class Bookings implements PanacheRepositoryBase<Booking, UUID> {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Locks the row until the transaction ends: of two changes at once, the second sees what the first has done. */
    Optional<Booking> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The unique constraint decides; asking first keeps the one chance in billions from becoming an error. */
    String freeReference() {
        var reference = Reference.random(RANDOM);
        while (hasReference(reference)) {
            reference = Reference.random(RANDOM);
        }
        return reference;
    }

    private boolean hasReference(String reference) {
        return count("reference", reference) > 0;
    }

    Optional<UUID> byReference(String reference) {
        return find("reference", reference).firstResultOptional().map(Booking::id);
    }

    /** The person's visits, latest first, after the given place in that order. */
    List<Booking> ofPerson(UUID person, @Nullable Place after, int limit) {
        var query = after == null
                ? find("person = ?1 order by startsAt desc, id desc", person)
                : find(
                        "person = ?1 and (startsAt < ?2 or (startsAt = ?2 and id < ?3)) order by startsAt desc, id desc",
                        person,
                        after.startsAt(),
                        after.id());
        return query.page(Page.ofSize(limit)).list();
    }

    /** Whatever belonged to one person is another's from now on: both are the same human. Locked in the order in which all lock several. */
    void handOver(UUID from, UUID to) {
        getEntityManager()
                .createNativeQuery(
                        "select id from booking where person = :person order by id for no key update", UUID.class)
                .setParameter("person", from)
                .getResultList();
        update("person = ?1 where person = ?2", to, from);
    }

    /** Where a page of a person's visits begins. */
    record Place(Instant startsAt, UUID id) {}
}
