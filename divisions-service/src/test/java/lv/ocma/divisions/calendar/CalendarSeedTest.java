package lv.ocma.divisions.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CalendarSeedTest {

    private final DataSource database;

    CalendarSeedTest(DataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @Clause("H3")
    @CsvSource(
            nullValues = "null",
            value = {"2018-04-30, 2018-04-21, Cabinet Order 211", "2025-05-02, 2025-05-10, null"})
    void an_order_that_is_cited_in_a_way_that_cannot_be_right_is_not_taken_in_but_the_moved_day_is(
            String dayOff, String workingDay, @Nullable String order) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT working_day, order_reference FROM moved_working_day WHERE day_off = '" + dayOff
                                + "'")) {
            row.next();
            assertEquals(workingDay, row.getString(1));
            assertEquals(order, row.getString(2));
        }
    }
}
