package lv.ocma.platform.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/**
 * Asks for every entity once, and for no row of it: a mapping that does not fit the migrated schema stops the start instead of a
 * request, and the first request does not wait for what a first query loads.
 */
@ApplicationScoped
class MappingCheck {

    private final Instance<EntityManager> entities;

    /** @param entities absent from a service that has none */
    MappingCheck(Instance<EntityManager> entities) {
        this.entities = entities;
    }

    void start(@Observes StartupEvent event) {
        if (entities.isResolvable()) {
            check();
        }
    }

    /** Throws the {@link IllegalStateException} that names the entity. */
    void check() {
        var manager = entities.get();
        QuarkusTransaction.joiningExisting()
                .run(() -> manager.getMetamodel().getEntities().forEach(entity -> check(manager, entity.getName())));
    }

    private static void check(EntityManager manager, String entity) {
        try {
            var _ = manager.createQuery("select e from " + entity + " e where 1 = 0")
                    .getResultList();
        } catch (PersistenceException e) {
            throw new IllegalStateException("the mapping of " + entity + " does not fit the database", e);
        }
    }
}
