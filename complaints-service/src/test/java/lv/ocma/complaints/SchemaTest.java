package lv.ocma.complaints;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.SchemaRules;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SchemaTest {

    private final DataSource database;

    SchemaTest(DataSource database) {
        this.database = database;
    }

    @Test
    void the_live_schema_keeps_the_conventions() {
        SchemaRules.check(database);
    }
}
