package lv.ocma.notifications.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The preferences of all persons that have any. */
@ApplicationScoped
class ContactPreferences implements PanacheRepositoryBase<ContactPreference, UUID> {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(:person, 7272))";

    /** Until the transaction ends nobody else changes those of the person, whether there are any or not. */
    Optional<ContactPreference> lock(UUID person) {
        getEntityManager()
                .createNativeQuery(ALONE, Object.class)
                .setParameter("person", "preferences " + person)
                .getSingleResult();
        return findByIdOptional(person);
    }
}
