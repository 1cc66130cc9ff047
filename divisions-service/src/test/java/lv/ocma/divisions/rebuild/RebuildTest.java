package lv.ocma.divisions.rebuild;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.events.EventCodec;
import lv.ocma.platform.events.PublishedEvents;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has nothing but the compacted topics shows the same as the public API, member by member. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RebuildTest {

    /** Centres that another test deletes are left out: the service never deletes a place. */
    private static final String OWN = "SELECT id::text FROM outbox WHERE aggregateid NOT LIKE 'vpvkac-%'";

    private static final int MONTHS_TOLD = 14;
    private static final int MONTHS_AT_ONCE = 3;

    private final DataSource database;
    private final Publication publication;
    private final Seeding seeding;
    private final PublishedEvents events;
    private final EventCodec codec;
    private final ObjectMapper json;
    private final Clock clock;

    RebuildTest(
            DataSource database,
            Publication publication,
            Seeding seeding,
            PublishedEvents events,
            EventCodec codec,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.publication = publication;
        this.seeding = seeding;
        this.events = events;
        this.codec = codec;
        this.json = json;
        this.clock = clock;
    }

    @BeforeEach
    void everythingIsKnown() throws SQLException {
        new EveryMember(database).fill(today());
        publication.publishChanges();
    }

    @AfterEach
    void whatFilesSayIsSaidAgain() throws SQLException {
        new EveryMember(database).empty();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE staff_member SET invented = false WHERE invented");
        }
        seeding.run();
    }

    @Test
    @Clause({"H1", "H4", "R7", "C5"})
    void places_are_rebuilt_with_their_counters_accessibility_languages_and_rights() throws Exception {
        var ids = pages("/v1/places").stream()
                .map(place -> place.path("id").asText())
                .toList();
        assertSame("Place", each("/v1/places/", ids), rebuilt().places(), Set.of());
    }

    @Test
    @Clause({"H2", "H3"})
    void hours_of_every_date_that_is_told_are_rebuilt_with_their_reasons() throws Exception {
        var answered = new ArrayList<JsonNode>();
        var first = YearMonth.from(today());
        var end = first.plusMonths(MONTHS_TOLD);
        for (var month = first; month.isBefore(end); month = month.plusMonths(MONTHS_AT_ONCE)) {
            var last = month.plusMonths(MONTHS_AT_ONCE).isAfter(end) ? end : month.plusMonths(MONTHS_AT_ONCE);
            answered.addAll(pages(
                    "/v1/hours?from=" + month.atDay(1) + "&to=" + last.atDay(1).minusDays(1)));
        }
        // By place, as they are rebuilt; each place's dates are in their order already.
        var places = answered.stream()
                .map(day -> day.path("place").asText())
                .distinct()
                .toList();
        var byPlace = places.stream()
                .flatMap(place -> answered.stream()
                        .filter(day -> day.path("place").asText().equals(place)))
                .toList();
        assertSame("DayHours", byPlace, rebuilt().hours(), Set.of());
    }

    @Test
    @Clause("H3")
    void every_year_of_the_calendar_is_rebuilt() throws Exception {
        var years = new ArrayList<String>();
        for (int year = 2000; year <= 2100; year++) {
            years.add(Integer.toString(year));
        }
        assertSame("Calendar", each("/v1/calendar/", years), rebuilt().calendar(), Set.of());
    }

    @Test
    @Clause({"C3", "C9", "V3"})
    void services_are_rebuilt_with_all_versions_as_they_are_on_any_date() throws Exception {
        var rebuilt = rebuilt();
        assertSame("Service", pages("/v1/services"), rebuilt.servicesOn(today()), Set.of());
        var coming = LocalDate.of(2099, 6, 1);
        assertSame("Service", pages("/v1/services?on=" + coming), rebuilt.servicesOn(coming), null);
        for (var service : rebuilt.versions().entrySet()) {
            assertSame("Service", pages("/v1/services/" + service.getKey() + "/versions"), service.getValue(), null);
        }
    }

    @Test
    @Clause({"P3", "K1", "S1"})
    void authorities_channels_and_the_standard_are_rebuilt() throws Exception {
        var rebuilt = rebuilt();
        assertSame("Authority", pages("/v1/authorities"), rebuilt.authorities(), Set.of("/topics/contact/webPage"));
        assertSame("ContactChannel", pages("/v1/contact-channels"), rebuilt.channels(), Set.of());
        assertSame("StandardClause", pages("/v1/standard"), rebuilt.clausesOn(today()), Set.of());
    }

    @Test
    @Clause("P11")
    void the_public_directory_of_staff_is_rebuilt_and_nobody_else_is_in_it() throws Exception {
        employ(Map.of("lv", "Izdomāta daļa"));
        employ(Map.of());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("UPDATE staff_member SET invented = true WHERE place_id = 'ludza'");
        }
        publication.publishChanges();
        var answered = pages("/v1/staff");
        var told = rebuilt().staff();
        assertEquals(answered.size(), told.size());
        assertSame(
                "StaffMember",
                answered,
                answered.stream()
                        .map(member -> Rebuilt.shown(told.get(member.path("id").asText())))
                        .toList(),
                Set.of());
    }

    private LocalDate today() {
        return Zones.today(clock);
    }

    private static void employ(Map<String, String> unit) {
        given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "givenName",
                        "Atjaunota",
                        "familyName",
                        "Izdomātā",
                        "position",
                        Map.of("lv", "Inspektore"),
                        "unit",
                        unit,
                        "place",
                        "ludza",
                        "phone",
                        "+37160000002",
                        "badge",
                        "T-" + UUID.randomUUID(),
                        "employedFrom",
                        "2026-01-01"))
                .post("/v1/staff/records")
                .then()
                .statusCode(201);
    }

    /** @param never members that no answer of this kind can hold; null where not all members have to be there */
    private void assertSame(String schema, List<JsonNode> answered, List<Answer> told, @Nullable Set<String> never)
            throws JsonProcessingException {
        var seen = new TreeSet<String>();
        for (int i = 0; i < Math.min(answered.size(), told.size()); i++) {
            var answer = Known.of(answered.get(i));
            // Written and read again, as numbers and dates are then of the same kind.
            assertEquals(answer, Known.of(json.readTree(json.writeValueAsString(told.get(i)))), schema + " " + i);
            seen.addAll(Known.members(answer));
        }
        assertEquals(answered.size(), told.size(), schema);
        assertFalse(answered.isEmpty(), schema);
        if (never != null) {
            var missing = new TreeSet<>(described().members(schema));
            assertFalse(missing.isEmpty(), schema + " is described");
            missing.removeIf(member -> seen.stream().anyMatch(at -> at.equals(member) || at.startsWith(member + "/")));
            assertEquals(never, missing, "compared only where they are not known");
        }
    }

    private Described described() throws JsonProcessingException {
        return new Described(json.readTree(
                given().queryParam("format", "JSON").get("/openapi").asString()));
    }

    private Rebuilt rebuilt() throws SQLException {
        Eventually.becomes(Set.of(), () -> ids("SELECT id::text FROM outbox WHERE sent_at IS NULL"));
        return new Rebuilt(ReadTopics.fromTheBeginning(events.events(), codec, ids(OWN)));
    }

    private Set<String> ids(String query) {
        var ids = new HashSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    private List<JsonNode> each(String path, List<String> ids) throws JsonProcessingException {
        var answers = new ArrayList<JsonNode>();
        for (var id : ids) {
            answers.add(get(path + id));
        }
        return answers;
    }

    private List<JsonNode> pages(String path) throws JsonProcessingException {
        var items = new ArrayList<JsonNode>();
        var list = path + (path.contains("?") ? "&" : "?");
        var versions = path.endsWith("/versions");
        var page = get(versions ? path : list + "limit=500");
        page.path("items").forEach(items::add);
        while (!page.path("next").isNull()) {
            page = get(list + "limit=500&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private JsonNode get(String path) throws JsonProcessingException {
        var answer = given().urlEncodingEnabled(false).get(path);
        assertEquals(200, answer.statusCode(), path);
        return json.readTree(answer.asString());
    }
}
