package lv.ocma.gateway.client;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import lv.ocma.gateway.store.Store;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.SchemaRules;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlayedServices.class)
class SchemaTest {

    @Inject
    DataSource database;

    @Inject
    Store store;

    @Test
    void the_live_schema_keeps_the_conventions() {
        Eventually.holds("the tables are there", store::isPrepared);
        SchemaRules.check(database);
    }
}
