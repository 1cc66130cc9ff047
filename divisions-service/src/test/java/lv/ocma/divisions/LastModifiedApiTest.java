package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

    /** What staff alone see, who changed what, and what keeps the service going. What staff say of a place stands in the place itself too. */
    private static final Set<String> OF_NO_PUBLIC_READ = Set.of(
            "hours_change",
            "place_change",
            "place_statement",
            "service_centre_list",
            "staff_deputy",
            "staff_account_check",
            "staff_account_difference",
            "staff_badge_given",
            "audit_entry",
            "audit_seal",
            "audit_seal_head",
            "answered_content",
            "changed_collection",
            "seed",
            "idempotency_answer",
            "inbox",
            "inbox_position",
            "outbox",
            "outbox_blocked",
            "outbox_late",
            "outbox_lease",
            "outbox_relay",
            "outbox_sequence",
            "parked_event",
            "projection_rebuild",
            "flyway_schema_history");

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
    @CsvSource({
        "/v1/places?limit=5,application/json",
        "/v1/places?q=talsi,text/csv",
        "/v1/services?limit=5,application/json",
        "/v1/services/visa?on=2026-12-01,application/ld+json",
        "/v1/hours?from=2026-06-22&to=2026-06-28,application/json",
        "/v1/hours?from=2026-06-22&to=2026-06-28,text/csv",
        "/v1/places/talsi/hours?from=2026-06-22&to=2026-06-28,application/json",
        "/v1/places/talsi/hours?from=2026-06-22&to=2026-06-28,text/calendar",
        "/v1/places/talsi/notice?from=2026-06-22&to=2026-06-28,application/pdf",
        "/v1/reference-changes?limit=5,application/json"
    })
    void windows_pages_and_the_feed_tell_since_when_their_data_are_so(String address, String form) {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/hours?from=2099-03-02&to=2099-03-08",
                "/v1/places/madona/hours?from=2099-03-02&to=2099-03-08",
                "/v1/places?openAt=2099-03-02T10:00:00Z"
            })
    void each_change_of_the_data_gives_a_window_a_later_time_in_the_same_second_too(String address)
            throws SQLException {
        var before = since(address, "application/json");
        var other = since("/v1/contact-channels?limit=5", "application/json");
        try {
            execute(closed("2099-03-03"));
            var first = since(address, "application/json");
            assertTrue(time(first).isAfter(time(before)));
            execute(closed("2099-03-04"));
            asking("application/json")
                    .header("If-Modified-Since", first)
                    .get(address)
                    .then()
                    .statusCode(200);
            assertTrue(time(since(address, "application/json")).isAfter(time(first)));
            assertEquals(other, since("/v1/contact-channels?limit=5", "application/json"), "no channel has changed");
        } finally {
            execute("DELETE FROM hours_exception WHERE source = 'invented by LastModifiedApiTest'");
        }
    }

    @Test
    void a_transaction_counts_once_however_much_it_changes() throws SQLException {
        since("/v1/hours?from=2099-03-02&to=2099-03-08", "application/json");
        try {
            execute(String.join(
                    ";",
                    LocalDate.of(2099, 4, 1)
                            .datesUntil(LocalDate.of(2099, 5, 1))
                            .map(date -> closed(date.toString()))
                            .toList()));
            Eventually.holds(
                    "a time within seconds",
                    Duration.ofSeconds(5),
                    () -> told("/v1/hours?from=2099-03-02&to=2099-03-08", "application/json") != null);
        } finally {
            execute("DELETE FROM hours_exception WHERE source = 'invented by LastModifiedApiTest'");
        }
    }

    /** A table without a trigger would leave times standing that are no longer true. */
    @Test
    void every_table_tells_of_which_collections_it_is_or_is_behind_no_public_read() throws SQLException {
        var silent = new TreeSet<String>();
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("""
                        SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                        AND NOT relispartition AND NOT EXISTS (
                            SELECT FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
                            WHERE tgrelid = pg_class.oid AND proname = 'tell_changed_collections')
                        """)) {
            while (rows.next()) {
                silent.add(rows.getString(1));
            }
        }
        silent.removeAll(OF_NO_PUBLIC_READ);
        assertEquals(Set.of(), silent, "a trigger as in V202611260260, or a place among those of no public read");
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

    private static String closed(String date) {
        return "INSERT INTO hours_exception (id, place_id, date, kind, source) VALUES (gen_random_uuid(), 'madona', '"
                + date + "', 'CLOSED', 'invented by LastModifiedApiTest')";
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
