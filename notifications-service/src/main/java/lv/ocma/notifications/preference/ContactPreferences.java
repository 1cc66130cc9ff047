package lv.ocma.notifications.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The preferences of all persons that have any. */
@ApplicationScoped
class ContactPreferences implements PanacheRepositoryBase<ContactPreference, UUID> {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(:person, 7272))";

    private static final String USED =
            "update contact_preference set used_on = :today where person = :person and used_on < :today";

    /** That a message was written by them: who is still told of something keeps them. */
    void used(UUID person, LocalDate today) {
        getEntityManager()
                .createNativeQuery(USED)
                .setParameter("today", today)
                .setParameter("person", person)
                .executeUpdate();
    }

    /** Until the transaction ends nobody else changes those of the person, whether there are any or not. */
    Optional<ContactPreference> lock(UUID person) {
        getEntityManager()
                .createNativeQuery(ALONE, Object.class)
                .setParameter("person", "preferences " + person)
                .getSingleResult();
        return findByIdOptional(person);
    }
}
