package lv.ocma.divisions.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServiceStatesTest {

    private static final String INVENTED = "invented-service";

    private final ServiceStates states;
    private final DataSource database;

    ServiceStatesTest(ServiceStates states, DataSource database) {
        this.states = states;
        this.database = database;
    }

    /** Nothing is told meanwhile: it would stay in the topic. */
    @Test
    @Clause("C3")
    void a_service_whose_only_version_was_withdrawn_is_told_without_any_and_one_that_never_had_one_is_not_told()
            throws SQLException {
        execute("INSERT INTO service (id, listed, kind) VALUES ('" + INVENTED + "', 99999, 'SERVICE')");
        try {
            assertTrue(states.awaited().contains(INVENTED));
            var told = told();
            assertEquals(List.of(), told.versions());
            assertFalse(told.bookable());

            execute(
                    "INSERT INTO service_version (id, service_id, revision, valid_from, name_lv, translated, in_person, minutes_per_person,"
                            + " minutes_assumed, requested_at_office, sources, made_at, personal_visit) VALUES (uuidv7(), '"
                            + INVENTED
                            + "', 0, '2097-01-01', 'Izdomāts', '{}', true, 45, false, true, '{test}', now(), true)");
            assertFalse(states.awaited().contains(INVENTED));
            var coming = told();
            assertEquals("Izdomāts", coming.name().get("lv"));
            assertFalse(coming.bookable(), "it has not begun");
        } finally {
            execute("DELETE FROM service_version WHERE service_id = '" + INVENTED + "'");
            execute("DELETE FROM service WHERE id = '" + INVENTED + "'");
        }
    }

    private ServicePublished told() {
        var month = YearMonth.of(2026, 11);
        return states.current(month, month)
                .filter(service -> service.id().equals(INVENTED))
                .findFirst()
                .orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
