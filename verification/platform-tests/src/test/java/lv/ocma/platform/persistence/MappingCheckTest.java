package lv.ocma.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class MappingCheckTest {

    @Inject
    MappingCheck mappings;

    @Inject
    EntityManager entities;

    @Test
    void a_mapping_that_fits_passes() {
        mappings.check();
    }

    @Test
    void a_column_that_a_migration_took_away_is_found_before_anything_asks_for_it() {
        QuarkusTransaction.begin();
        try {
            entities.createNativeQuery("alter table parcel rename column label to inscription")
                    .executeUpdate();
            var refusal = assertThrows(IllegalStateException.class, mappings::check);
            assertEquals("the mapping of MappedParcel does not fit the database", refusal.getMessage());
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
