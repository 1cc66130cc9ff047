package lv.ocma.notifications.feed;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class EventsApiTest {

    @Inject
    Given given;

    @Inject
    ClientEvents events;

    @Inject
    FeedSettings settings;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private final String client = "client-" + UUID.randomUUID();

    @Test
    void a_client_hears_what_became_of_its_visits_and_no_other_client_does() {
        var place = given.aPlace();
        var visit = given.aVisit(place, given.aService()).over(client);
        visit.booked();
        visit.cancelled();
        Eventually.becomes(
                List.of("booking.booked", "booking.cancelled"),
                // What belongs to no place passes as well: other modules' tests make pages of it.
                () -> page(client, null, "&type=booking.booked&type=booking.cancelled&place=" + place)
                        .getList("items.findAll { it.data.id == '%s' }.type".formatted(visit.id())));
        var heard = page(client, null, "&type=booking.cancelled");
        assertEquals(List.of(visit.id().toString()), heard.getList("items.data.id"));
        assertEquals(List.of(place), heard.getList("items.data.place"));
        assertTrue(heard.getString("items[0].data.link").endsWith("/v1/appointments/" + visit.id()));
        assertFalse(page("someone-else", null, "&type=booking.cancelled")
                .getList("items.data.id")
                .contains(visit.id().toString()));
    }

    @Test
    void a_visit_that_staff_have_booked_is_told_to_no_client() {
        var staffs = given.aVisit(given.aPlace(), given.aService()).over(null);
        staffs.booked();
        var clients = given.aVisit(given.aPlace(), given.aService()).over(client);
        clients.booked();
        Eventually.becomes(
                1,
                () -> page(client, null, "&type=booking.booked")
                        .getList("items")
                        .size());
        assertEquals(0L, count("select count(*) from client_event where subject = '" + staffs.id() + "'"));
    }

    @Test
    void everybody_hears_of_a_place_whose_data_have_changed() {
        var place = given.aPlace();
        Eventually.holds(
                "the place is heard of",
                () -> page(client, null, "&type=place.published&place=" + place).getList("items.data.link").stream()
                        .anyMatch(link -> link.toString().endsWith("/v1/places/" + place)));
    }

    @Test
    void an_event_whose_transaction_commits_later_is_told_before_those_that_overtook_it() throws SQLException {
        var begin = settled(page(client, null, "&type=booking.booked"));
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            insert(slow, "place-of-the-slow");
            record("place-of-the-quick");
            var meanwhile = page(client, begin, "&type=booking.booked");
            assertEquals(List.of(), meanwhile.getList("items"), "what has overtaken waits");
            slow.commit();
            // From the cursor of before and from the one of meanwhile alike.
            for (var cursor : List.of(begin, meanwhile.getString("next"))) {
                Eventually.becomes(
                        List.of("place-of-the-slow", "place-of-the-quick"),
                        () -> page(client, cursor, "&type=booking.booked").getList("items.data.place"));
            }
        }
    }

    @Test
    void a_transaction_that_stays_open_in_another_database_of_the_server_holds_nothing_up() throws SQLException {
        try (var neighbours = anotherDatabase()) {
            neighbours.setAutoCommit(false);
            try (var statement = neighbours.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            record("place-of-ours");
            // Still open meanwhile: what was recorded after its begin is told.
            Eventually.becomes(
                    List.of("place-of-ours"),
                    () -> page(client, null, "&type=booking.booked").getList("items.data.place"));
            neighbours.rollback();
        }
    }

    @Test
    void pages_of_one_go_through_everything_once_and_the_last_leads_to_what_comes_later() {
        for (int number = 0; number < 5; number++) {
            record("place-" + number);
        }
        var heard = new ArrayList<Object>();
        var cursor = new String[1];
        Eventually.becomes(List.of("place-0", "place-1", "place-2", "place-3", "place-4"), () -> {
            var page = page(client, cursor[0], "&type=booking.booked&limit=1");
            heard.addAll(page.getList("items.data.place"));
            cursor[0] = page.getString("next");
            return List.copyOf(heard);
        });
        record("place-5");
        Eventually.becomes(
                List.of("place-5"),
                () -> page(client, cursor[0], "&type=booking.booked").getList("items.data.place"));
    }

    @Test
    void a_cursor_moves_on_though_nothing_is_heard() {
        var first = settled(page(client, null, "&type=booking.booked"));
        var position =
                FeedPosition.of(cursors("booking.booked").decode(first, 3).orElseThrow());
        assertTrue(position.at().isAfter(clock.instant().minus(Duration.ofMinutes(1))));
    }

    @Test
    void a_cursor_older_than_what_is_kept_or_of_another_database_is_gone() {
        var old = new FeedPosition("3", UUID.randomUUID(), clock.instant().minus(Duration.ofDays(32)));
        var ahead = new FeedPosition("999999999999999", UUID.randomUUID(), clock.instant());
        for (var position : List.of(old, ahead)) {
            as(client)
                    .queryParam("type", "booking.booked")
                    .queryParam("cursor", cursors("booking.booked").encode(position.parts()))
                    .get("/v1/events")
                    .then()
                    .statusCode(410)
                    .body("type", endsWith("/problems/events-gone"));
        }
    }

    @Test
    void an_unknown_type_is_refused_with_those_that_there_are() {
        as(client)
                .queryParam("type", "booking.eaten")
                .get("/v1/events")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("type"))
                .body("errors.code", contains("one-of"));
    }

    @Test
    void what_is_older_than_thirty_days_goes_with_its_partition() throws SQLException {
        var then = Clock.offset(clock, Duration.ofDays(-40));
        new FeedPartitions(database, settings, then).turn();
        var day = "client_event_day_"
                + then.instant().atZone(ZoneOffset.UTC).toLocalDate().toString().replace('-', '_');
        assertEquals(1L, count("select count(*) from pg_class where relname = '" + day + "'"));
        var partitions = new FeedPartitions(database, settings, clock);
        Eventually.becomes(0L, () -> {
            drop(partitions);
            return count("select count(*) from pg_class where relname = '" + day + "'");
        });
        assertTrue(
                count("select count(*) from pg_class where relname like 'client_event_day_%' and relkind = 'r'") >= 8);
    }

    private static void drop(FeedPartitions partitions) {
        try {
            partitions.turn();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection anotherDatabase() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + System.getenv("OCMA_TEST_POSTGRES") + "/postgres",
                System.getenv("OCMA_TEST_POSTGRES_USER"),
                System.getenv("OCMA_TEST_POSTGRES_PASSWORD"));
    }

    /** Background jobs' transactions may hold the feed up for a moment. */
    private String settled(JsonPath page) {
        return page.getString("next");
    }

    private ListCursor cursors(String type) {
        return ListCursor.of("listEvents", client, List.of(type), List.of());
    }

    private void record(String place) {
        QuarkusTransaction.requiringNew().run(() -> events.record(event(place)));
    }

    private ClientEvent event(String place) {
        return new ClientEvent(
                UUID.randomUUID(), "booking.booked", clock.instant(), "thing", "/v1/appointments/thing", place, client);
    }

    private void insert(Connection connection, String place) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into client_event (id, recorded_at, type, occurred_at, subject, link, place, client)
                values (?, clock_timestamp(), 'booking.booked', clock_timestamp(), 'thing', '/v1/appointments/thing', ?, ?)""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, place);
            insert.setString(3, client);
            insert.executeUpdate();
        }
    }

    private static io.restassured.specification.RequestSpecification as(String client) {
        return given().auth().oauth2(TestTokens.frontEnd(client));
    }

    private static JsonPath page(String client, @Nullable String cursor, String query) {
        var at = "/v1/events?" + (cursor == null ? "" : "cursor=" + cursor) + query;
        return as(client)
                .get(at.replace("?&", "?"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long count(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void events_that_a_transaction_of_others_has_held_up_for_days_are_told_when_it_has_ended() throws SQLException {
        new FeedPartitions(database, settings, Clock.offset(clock, Duration.ofDays(-3))).turn();
        String meanwhile;
        try (var others = database.getConnection()) {
            others.setAutoCommit(false);
            try (var statement = others.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            try (var ours = database.getConnection();
                    var insert = ours.prepareStatement("""
                            insert into client_event (id, recorded_at, type, occurred_at, subject, link, place, client)
                            values (?, now() - interval '2 days', 'booking.booked', now() - interval '2 days', 'thing', '/v1/appointments/thing', 'held-up', ?)""")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, client);
                insert.executeUpdate();
            }
            meanwhile = page(client, null, "&type=booking.booked").getString("next");
            others.commit();
        }
        Eventually.becomes(
                List.of("held-up"),
                () -> page(client, meanwhile, "&type=booking.booked").getList("items.data.place"));
    }

    @Test
    void a_cursor_of_a_time_that_has_not_come_is_none() {
        for (var at : List.of(clock.instant().plus(Duration.ofDays(2)), Instant.ofEpochMilli(Long.MAX_VALUE))) {
            as(client)
                    .queryParam("type", "booking.booked")
                    .queryParam(
                            "cursor",
                            cursors("booking.booked").encode(new FeedPosition("3", UUID.randomUUID(), at).parts()))
                    .get("/v1/events")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem("cursor"));
        }
    }
}
