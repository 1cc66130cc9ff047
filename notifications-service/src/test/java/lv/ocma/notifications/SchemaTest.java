package lv.ocma.notifications;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import lv.ocma.notifications.letter.MessageKind;
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

    /** A kind that is not in it would park the event that causes it, and all later ones of that visit behind it. */
    @Test
    void every_kind_of_message_may_be_stored() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = 'message_kind_known'")) {
            assertTrue(rows.next(), "the constraint is there");
            var allowed = rows.getString(1);
            for (var kind : MessageKind.values()) {
                assertTrue(allowed.contains("'" + kind + "'::text"), kind + " is not in " + allowed);
            }
        }
    }
}
