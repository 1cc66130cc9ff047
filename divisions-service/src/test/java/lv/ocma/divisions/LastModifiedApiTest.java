package lv.ocma.divisions;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javax.sql.DataSource;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Since when an answer is what it is. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LastModifiedApiTest {

    private static final String LONG_AGO = "Sun, 06 Nov 1994 08:49:37 GMT";

    private final DataSource database;
    private final Clock clock;

    LastModifiedApiTest(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/places,application/json",
        "/v1/places,application/ld+json",
        "/v1/places,text/csv",
        "/v1/places/talsi,application/json",
        "/v1/places/talsi,application/ld+json",
        "/v1/services,application/json",
        "/v1/services,application/ld+json",
        "/v1/services,text/csv",
        "/v1/services/visa,application/json",
        "/v1/services/visa,application/ld+json",
        "/v1/calendar/2026,application/json"
    })
    void an_answer_without_parameters_tells_since_when_it_is_so_and_is_not_sent_again(String address, String form) {
        var since = since(address, form);
        assertFalse(time(since).isAfter(clock.instant()));
        assertEquals(since, since(address, form), "nothing changed");
        asking(form)
                .header("If-Modified-Since", since)
                .get(address)
                .then()
                .statusCode(304)
                .header("Last-Modified", equalTo(since));
        asking(form).header("If-Modified-Since", LONG_AGO).get(address).then().statusCode(200);
    }

    @Test
    void a_named_tag_decides_alone() {
        var since = since("/v1/places/talsi", "application/json");
        var etag = given().get("/v1/places/talsi").header("ETag");
        given().header("If-None-Match", "\"another\"")
                .header("If-Modified-Since", since)
                .get("/v1/places/talsi")
                .then()
                .statusCode(200);
        given().header("If-None-Match", etag)
                .header("If-Modified-Since", LONG_AGO)
                .get("/v1/places/talsi")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2999-01-01T00:00:00Z", ""})
    void a_time_that_is_none_counts_as_absent(String time) {
        given().header("If-Modified-Since", time).get("/v1/places/talsi").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Friday, 01-Jan-49 00:00:00 GMT", "Fri Jan  1 00:00:00 2049"})
    void the_old_forms_of_a_time_are_read_too(String time) {
        since("/v1/places/talsi", "application/json");
        given().header("If-Modified-Since", time).get("/v1/places/talsi").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/places?limit=5",
                "/v1/services?limit=5",
                "/v1/hours?from=2026-06-22&to=2026-06-28",
                "/v1/places/talsi/hours?from=2026-06-22&to=2026-06-28"
            })
    void windows_and_pages_have_a_tag_alone(String address) {
        given().get(address).then().statusCode(200).header("Last-Modified", nullValue());
        given().header("If-Modified-Since", "Fri, 01 Jan 2049 00:00:00 GMT")
                .get(address)
                .then()
                .statusCode(200);
    }

    @Test
    void whatever_changes_an_answer_gives_it_a_later_time_in_the_same_second_too() throws SQLException {
        var before = since("/v1/places/madona", "application/json");
        var other = since("/v1/places/limbazi", "application/json");
        try {
            // Not through the code of this service: the answer itself is what is watched.
            execute("UPDATE place SET note_en = 'Changed (invented)' WHERE id = 'madona'");
            var first = since("/v1/places/madona", "application/json");
            assertTrue(time(first).isAfter(time(before)));
            execute("UPDATE place SET note_en = 'Changed again (invented)' WHERE id = 'madona'");
            given().header("If-Modified-Since", first)
                    .get("/v1/places/madona")
                    .then()
                    .statusCode(200);
            var second = since("/v1/places/madona", "application/json");
            assertTrue(time(second).isAfter(time(first)));
            assertEquals(other, since("/v1/places/limbazi", "application/json"), "another place has not changed");
        } finally {
            execute("UPDATE place SET note_en = NULL WHERE id = 'madona'");
        }
    }

    /** Told once its second has come. */
    private static String since(String address, String form) {
        Eventually.holds("a time of " + address, () -> told(address, form) != null);
        return Objects.requireNonNull(told(address, form));
    }

    private static @Nullable String told(String address, String form) {
        return asking(form).get(address).then().statusCode(200).extract().header("Last-Modified");
    }

    private static RequestSpecification asking(String form) {
        return given().accept(form);
    }

    private static Instant time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
