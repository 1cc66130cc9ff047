package lv.ocma.notifications;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.SchemaRules;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class SchemaTest {

    @Inject
    AgroalDataSource database;

    @Test
    void the_live_schema_keeps_the_conventions() {
        SchemaRules.check(database);
    }
}
