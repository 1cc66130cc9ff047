package lv.ocma.notifications.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The preferences of all persons that have any. */
@ApplicationScoped
class ContactPreferences implements PanacheRepositoryBase<ContactPreference, UUID> {

    private static final String ALONE = "select pg_advisory_xact_lock(hashtextextended(:person, 7272))";

    /** Locked in one order, so that no two who write to the same persons wait for each other; once a day for each. */
    private static final String USED = """
            with unused as materialized (
              select person from contact_preference where person = any(:persons) and used_on < :today order by person for update)
            update contact_preference preference set used_on = :today from unused where preference.person = unused.person""";

    /** Of whom there are any. */
    Map<UUID, ContactPreference> of(Collection<UUID> persons) {
        return persons.isEmpty()
                ? Map.of()
                : find("person in ?1", persons).stream()
                        .collect(Collectors.toMap(ContactPreference::person, Function.identity()));
    }

    /** That messages were written by them: who is still told of something keeps them. */
    void used(Collection<UUID> persons, LocalDate today) {
        getSession()
                .createNativeMutationQuery(USED)
                .setParameter("today", today)
                .setParameter("persons", persons.toArray(UUID[]::new), UUID[].class)
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
