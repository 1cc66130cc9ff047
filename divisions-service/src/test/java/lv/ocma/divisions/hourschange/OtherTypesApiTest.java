package lv.ocma.divisions.hourschange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of another type would become other hours, or other days, than whoever sends them means. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OtherTypesApiTest extends InPlainWeeks {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]        | \"09:00\" | \"12:00\"  | #/schedules/0/rules/0/weekdays/0         | type",
                "[\"1\"]    | \"09:00\" | \"12:00\"  | #/schedules/0/rules/0/weekdays/0         | format",
                "\"MONDAY\" | \"09:00\" | \"12:00\"  | #/schedules/0/rules/0/weekdays           | type",
                "[\"MONDAY\"] | \"00:00\" | \"24:00\" | #/schedules/0/rules/0/intervals/0/closes | format",
                "[\"MONDAY\"] | \"24:00\" | \"12:00\" | #/schedules/0/rules/0/intervals/0/opens  | format",
                "[\"MONDAY\"] | [9,0]   | \"12:00\"  | #/schedules/0/rules/0/intervals/0/opens  | type",
                "[\"MONDAY\"] | \"09:00\" | [9,0,30] | #/schedules/0/rules/0/intervals/0/closes | type",
                "[\"MONDAY\"] | \"09:00:30\" | \"12:00\" | #/schedules/0/rules/0/intervals/0/opens | format"
            })
    void weekdays_and_times_of_another_type_are_refused(
            String weekdays, String opens, String closes, String pointer, String code) throws SQLException {
        refused(
                "\"schedules\": [{\"validFrom\": \"2099-06-01\", \"rules\": [{\"weekdays\": " + weekdays
                        + ", \"intervals\": [{\"opens\": " + opens + ", \"closes\": " + closes + "}]}]}]",
                pointer,
                code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2099-06-01\"           | 0          | #/exceptions/0/kind | type",
                "\"2099-06-01\"           | \"closed\" | #/exceptions/0/kind | format",
                "\"2099-06-01T23:30:00Z\" | \"CLOSED\" | #/exceptions/0/from | format",
                "[2099,6,1]               | \"CLOSED\" | #/exceptions/0/from | type",
                "72837                    | \"CLOSED\" | #/exceptions/0/from | type",
                "\"+12099-06-01\"         | \"CLOSED\" | #/exceptions/0/from | calendar-range"
            })
    void kinds_and_dates_of_another_type_are_refused(String from, String kind, String pointer, String code)
            throws SQLException {
        refused("\"exceptions\": [{\"from\": " + from + ", \"kind\": " + kind + "}]", pointer, code);
    }

    @Test
    void all_that_cannot_be_read_is_named_at_once_with_what_is_missing_beside() throws SQLException {
        var before = count("select count(*) from hours_change");
        sent("""
                        {"places": ["talsi"], "reason": {"lv": 7, "de": "x"}, "colour": "red", "exceptions": [
                            {"from": "2101-01-01", "kind": "FOO"},
                            {"from": "1999-12-31", "to": "2027-02-30", "kind": "CLOSED", "from": "2027-01-01"},
                            {"kind": "EXTRA", "intervals": [{"opens": "9"}]}]}
                        """)
                .then()
                .statusCode(400)
                .body("detail", containsString("100"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        containsInAnyOrder(
                                "#/reason/lv type",
                                "#/reason/de unknown-member",
                                "#/colour unknown-member",
                                "#/exceptions/0/from calendar-range",
                                "#/exceptions/0/kind format",
                                "#/exceptions/1/from duplicate-member",
                                "#/exceptions/1/to format",
                                "#/exceptions/2/from required",
                                "#/exceptions/2/intervals/0/opens format",
                                "#/exceptions/2/intervals/0/closes required"));
        assertEquals(before, count("select count(*) from hours_change"));
    }

    @Test
    void a_date_that_the_calendar_does_not_cover_is_told_of_one_range_whichever_end_it_passes() throws SQLException {
        for (var far : List.of("1899-12-31", "1999-12-31", "2101-01-01", "+999999999-01-01")) {
            sent("{\"places\": [\"talsi\"], \"reason\": {\"lv\": \"a\", \"en\": \"b\", \"ru\": \"c\"},"
                            + " \"exceptions\": [{\"from\": \"" + far + "\", \"kind\": \"CLOSED\"}]}")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/exceptions/0/from"))
                    .body("errors.code", contains("calendar-range"))
                    .body("errors[0].detail", containsString("2000-01-01"));
        }
    }

    @Test
    void a_counter_is_not_staffed_on_a_weekday_that_was_never_named() throws SQLException {
        var before = count("select count(*) from counter_staffing");
        staff(manager("talsi"))
                .header("If-Match", "*")
                .body("{\"staffing\": [{\"weekdays\": [{\"weekday\": 1, \"intervals\": []}]}]}")
                .put("/v1/places/talsi/counters/1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/staffing/0/weekdays/0/weekday"))
                .body("errors.code", contains("type"));
        assertEquals(before, count("select count(*) from counter_staffing"));
    }

    private void refused(String change, String pointer, String code) throws SQLException {
        var before = count("select count(*) from hours_change");
        sent("{\"places\": [\"talsi\"], \"reason\": {\"lv\": \"a\", \"en\": \"b\", \"ru\": \"c\"}, " + change + "}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        assertEquals(before, count("select count(*) from hours_change"));
    }

    private static Response sent(String body) {
        return staff(manager("talsi"))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(PATH);
    }
}
