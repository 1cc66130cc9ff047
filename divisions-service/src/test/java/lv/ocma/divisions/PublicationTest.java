package lv.ocma.divisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** What other services are told, read in the outbox: that it travels on is the platform's and proven there. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PublicationTest {

    private static final String PLACES = "ocma.divisions.place.v1";
    private static final String HOURS = "ocma.divisions.hours.v1";
    private static final String YEARS = "ocma.divisions.calendar-year.v1";
    private static final String SERVICES = "ocma.divisions.service.v1";
    private static final String AUTHORITIES = "ocma.divisions.authority.v1";
    private static final String CHANNELS = "ocma.divisions.contact-channel.v1";
    private static final String CLAUSES = "ocma.divisions.standard-clause.v1";

    private final DataSource database;
    private final Publication publication;
    private final Seeding seeding;
    private final Clock clock;
    private final ObjectMapper json;

    PublicationTest(DataSource database, Publication publication, Seeding seeding, Clock clock, ObjectMapper json) {
        this.database = database;
        this.publication = publication;
        this.seeding = seeding;
        this.clock = clock;
        this.json = json;
    }

    @Test
    @Clause({"H1", "H3"})
    void the_first_start_told_every_place_every_service_and_fourteen_months_of_hours() throws Exception {
        var month = YearMonth.now(clock.withZone(Zones.RIGA));
        assertEquals(34, distinct(PLACES));
        assertEquals(20, distinct(SERVICES));
        assertEquals(34 * 14, distinct(HOURS));
        for (int ahead = 0; ahead < 14; ahead++) {
            newest(HOURS, "riga-3:" + month.plusMonths(ahead));
        }
        var place = newest(PLACES, "riga-1");
        assertEquals(8, place.path("counters").size());
        assertTrue(place.path("counters").path(0).path("assumed").asBoolean());
        assertTrue(newest(SERVICES, "passport").path("bookable").asBoolean());
    }

    @Test
    @Clause("H3")
    void the_first_start_told_every_year_of_the_calendar() throws Exception {
        assertEquals(101, distinct(YEARS));
        var year = newest(YEARS, "2026");
        assertTrue(year.path("movedWorkingDaysKnown").asBoolean());
        assertEquals("2026-01-01", year.at("/days/0/date").asText());
    }

    /** Invented, and taken back. */
    @Test
    @Clause("C3")
    void a_coming_version_is_told_with_its_service_which_stays_what_it_is_today() throws Exception {
        execute(
                "UPDATE service_version SET valid_to = '2096-12-31' WHERE service_id = 'eid-card' AND valid_from IS NULL");
        execute(
                "INSERT INTO service_version (id, service_id, revision, valid_from, name_lv, translated, in_person, minutes_per_person,"
                        + " minutes_assumed, requested_at_office, sources, made_at) VALUES (uuidv7(), 'eid-card', 0, '2097-01-01', 'Nākamā (izdomāta)',"
                        + " '{}', true, 45, false, true, '{test}', now())");
        assertEquals(1, publication.publishChanges());
        var told = newest(SERVICES, "eid-card");
        assertEquals(2, told.path("versions").size());
        assertEquals("2096-12-31", told.at("/versions/0/validTo").asText());
        assertEquals("Nākamā (izdomāta)", told.at("/versions/1/name/lv").asText());
        assertTrue(told.path("bookable").asBoolean());
        assertEquals(15, told.path("minutesPerPerson").asInt());
        execute("DELETE FROM service_version WHERE service_id = 'eid-card' AND valid_from = '2097-01-01'");
        execute("UPDATE service_version SET valid_to = NULL WHERE service_id = 'eid-card'");
        assertEquals(1, publication.publishChanges(), "taken back");
    }

    @Test
    @Clause("S1")
    void the_first_start_told_every_clause_of_the_standard() throws Exception {
        assertEquals(45, distinct(CLAUSES));
        var clause = newest(CLAUSES, "2018-205:P3");
        assertEquals("No. 205", clause.path("order").asText());
        assertTrue(clause.at("/text/en").asText().contains("to inform the customer on the structural unit"));
    }

    @Test
    @Clause("K1")
    void the_first_start_told_every_contact_channel() throws Exception {
        assertEquals(10, distinct(CHANNELS));
        assertEquals("+371 67209400", newest(CHANNELS, "phone").path("address").asText());
    }

    @Test
    @Clause("P3")
    void the_first_start_told_every_authority_with_its_topics() throws Exception {
        assertEquals(5, distinct(AUTHORITIES));
        var authority = newest(AUTHORITIES, "state-border-guard");
        assertEquals("asylum", authority.at("/topics/0/id").asText());
        assertEquals("Valsts robežsardze", authority.at("/name/lv").asText());
    }

    @Test
    void an_edition_that_ends_is_told_with_each_of_its_clauses() throws Exception {
        execute("UPDATE standard_edition SET valid_to = '2031-01-31' WHERE id = '2018-205'");
        assertEquals(45, publication.publishChanges());
        assertEquals(
                "2031-01-31", newest(CLAUSES, "2018-205:P3").path("validTo").asText());
        execute("UPDATE standard_edition SET valid_to = NULL WHERE id = '2018-205'");
        assertEquals(45, publication.publishChanges(), "taken back");
    }

    @Test
    void a_month_of_hours_has_every_date_in_order() throws Exception {
        var month = YearMonth.now(clock.withZone(Zones.RIGA));
        var days = newest(HOURS, "talsi:" + month).path("days");
        assertEquals(month.lengthOfMonth(), days.size());
        assertEquals(month.atDay(1).toString(), days.path(0).path("date").asText());
    }

    @Test
    void nothing_is_told_again_while_nothing_changed_also_not_by_instances_that_start_together() throws Exception {
        seeding.run();
        int before = events();
        assertEquals(0, publication.publishChanges());
        try (var instances = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> start = () -> {
                seeding.run();
                return true;
            };
            for (var started : instances.invokeAll(List.of(start, start, start, start))) {
                assertTrue(started.get());
            }
        }
        assertEquals(before, events());
    }

    @Test
    void an_exception_is_told_for_its_place_and_month_and_for_no_other() throws Exception {
        var date = YearMonth.now(clock.withZone(Zones.RIGA)).plusMonths(2).atDay(15);
        execute("INSERT INTO hours_exception (id, place_id, date, kind, reason_en, source) VALUES (uuidv7(), 'ogre', '"
                + date + "', 'CLOSED', 'Repairs (invented)', 'test')");
        assertEquals(1, publication.publishChanges());
        var day = newest(HOURS, "ogre:" + YearMonth.from(date)).path("days").path(14);
        assertEquals("EXCEPTION", day.path("kind").asText());
        assertEquals(0, day.path("intervals").size());
        execute("DELETE FROM hours_exception WHERE source = 'test'");
        assertEquals(1, publication.publishChanges(), "taken back");
    }

    @Test
    @Clause({"H4", "R7"})
    void the_map_point_and_what_is_known_of_accessibility_are_told_with_the_place_and_what_is_not_known_is_absent()
            throws Exception {
        assertTrue(newest(PLACES, "dobele").path("location").isNull());
        assertEquals("{}", newest(PLACES, "dobele").path("accessibility").toString());
        execute(
                "UPDATE place SET latitude = 56.5, longitude = 23.25, accessible_wheelchair = true, accessible_lift = false"
                        + " WHERE id = 'dobele'");
        assertEquals(1, publication.publishChanges());
        var told = newest(PLACES, "dobele");
        assertEquals(
                "{\"latitude\":56.5,\"longitude\":23.25}", told.path("location").toString());
        assertEquals(
                "{\"wheelchair\":true,\"lift\":false}",
                told.path("accessibility").toString());
        execute(
                "UPDATE place SET latitude = null, longitude = null, accessible_wheelchair = null, accessible_lift = null"
                        + " WHERE id = 'dobele'");
        assertEquals(1, publication.publishChanges(), "taken back");
    }

    /** The order is invented and taken back. */
    @Test
    @Clause("H2")
    void a_moved_working_day_is_told_with_the_date_whose_weekday_it_stands_for() throws Exception {
        var monday = YearMonth.now(clock.withZone(Zones.RIGA))
                .plusMonths(3)
                .atDay(8)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        var saturday = monday.plusDays(5);
        execute("INSERT INTO cabinet_order (year, sources) VALUES (" + monday.getYear()
                + ", '{test}') ON CONFLICT DO NOTHING");
        execute("INSERT INTO moved_working_day (day_off, working_day, year, order_reference) VALUES ('" + monday
                + "', '" + saturday + "', " + monday.getYear() + ", 'test')");
        publication.publishChanges();
        var days = newest(HOURS, "talsi:" + YearMonth.from(saturday)).path("days");
        var moved = days.path(saturday.getDayOfMonth() - 1);
        assertEquals("MOVED_WORKING_DAY", moved.path("kind").asText());
        assertEquals(monday.toString(), moved.path("standsFor").asText());
        assertTrue(days.path(saturday.getDayOfMonth()).path("standsFor").isMissingNode());
        execute("DELETE FROM moved_working_day WHERE order_reference = 'test'");
        execute("DELETE FROM cabinet_order WHERE sources = '{test}'");
        assertTrue(publication.publishChanges() > 0, "taken back");
    }

    @Test
    void an_older_seed_leaves_newer_content_alone_and_a_newer_one_replaces_it() throws Exception {
        execute("UPDATE place SET name_en = 'Renamed (invented)' WHERE id = 'valka'");
        execute("UPDATE seed SET sha256 = 'other', generated = '2999-01-01' WHERE name = 'places'");
        seeding.run();
        assertEquals(
                "Renamed (invented)",
                newest(PLACES, "valka").path("name").path("en").asText());
        execute("UPDATE seed SET generated = '2020-01-01' WHERE name = 'places'");
        seeding.run();
        assertEquals(
                "Valka Division",
                newest(PLACES, "valka").path("name").path("en").asText());
    }

    @Test
    void the_database_refuses_overlapping_hours() {
        var reception = "INSERT INTO schedule_reception (schedule_id, position, opens, closes, by_appointment)"
                + " SELECT id, 0, '16:00', '18:00', false FROM place_schedule WHERE place_id = 'saldus'";
        var refused = new ArrayList<String>();
        for (var statement : List.of(
                reception,
                "INSERT INTO place_schedule (id, place_id, source, assumed) VALUES (uuidv7(), 'saldus', 'test', false)",
                "INSERT INTO place_schedule (id, place_id, source, assumed, valid_from, valid_to)"
                        + " VALUES (uuidv7(), 'saldus', 'test', false, '2026-01-02', '2026-01-01')")) {
            try {
                execute(statement);
            } catch (SQLException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        assertEquals(3, refused.size(), refused::toString);
        assertTrue(refused.get(0).contains("schedule_reception_apart"));
        assertTrue(refused.get(1).contains("place_schedule_one_at_a_time"));
        assertTrue(refused.get(2).contains("place_schedule_valid_in_order"));
    }

    private int events() throws SQLException {
        return ids("SELECT id::text FROM outbox").size();
    }

    private int distinct(String topic) throws SQLException {
        return new HashSet<>(ids("SELECT aggregateid FROM outbox WHERE aggregatetype = '" + topic + "'")).size();
    }

    private List<String> ids(String query) throws SQLException {
        var ids = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private JsonNode newest(String topic, String id) throws Exception {
        var payloads = ids("SELECT payload FROM outbox WHERE aggregatetype = '" + topic + "' AND aggregateid = '" + id
                + "' ORDER BY sequence DESC LIMIT 1");
        assertEquals(1, payloads.size(), topic + " of " + id);
        return json.readTree(payloads.getFirst());
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
