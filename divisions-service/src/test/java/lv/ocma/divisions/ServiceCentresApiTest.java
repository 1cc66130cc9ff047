package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The centres are invented, and forgotten after each test. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServiceCentresApiTest {

    private static final String PATH = "/v1/service-centres";
    private static final String PARAUGS = "vpvkac-paraugs";
    private static final String OTRAIS = "vpvkac-otrais";

    private final DataSource database;
    private final Publication publication;
    private final ObjectMapper json;
    private final Clock clock;

    ServiceCentresApiTest(DataSource database, Publication publication, ObjectMapper json, Clock clock) {
        this.database = database;
        this.publication = publication;
        this.json = json;
        this.clock = clock;
    }

    @AfterEach
    void noneIsKnownAgain() throws SQLException {
        execute("""
                delete from schedule_reception where schedule_id in (select id from place_schedule where place_id like 'vpvkac-%');
                delete from schedule_rule where schedule_id in (select id from place_schedule where place_id like 'vpvkac-%');
                delete from place_schedule where place_id like 'vpvkac-%';
                delete from place where kind = 'SERVICE_CENTRE';
                delete from service_centre_list""");
    }

    @Test
    @Clause("R3")
    void centres_of_a_list_are_places_that_tell_who_runs_them_what_they_help_with_and_when_they_are_open()
            throws Exception {
        given().get("/v1/places?kind=SERVICE_CENTRE").then().statusCode(200).body("items", empty());
        put(list())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("loaded", is(true))
                .body("added", contains(PARAUGS, OTRAIS))
                .body("unchanged", equalTo(0));

        given().get("/v1/places?kind=SERVICE_CENTRE")
                .then()
                .body("items.id", contains(PARAUGS, OTRAIS))
                .body("items[0].operator", equalTo("Parauga novada pašvaldība"))
                .body("items[0].helpsWith.en", equalTo("Helps to use the electronic services."))
                .body("items[0].address.postName", equalTo("Paraugs"))
                .body("items[0].phones", contains("+37160000000"))
                .body("items[0].accessibility.features.lift", is(false))
                .body("items[0].counters", empty())
                .body("items[0].sources", contains("Invented for tests; no such centres exist"))
                .body("items[1].address", nullValue())
                .body("items[1].accessibility", nullValue());
        given().get("/v1/places?kind=DIVISION&kind=BRANCH").then().body("items", hasSize(33));
        given().get("/v1/places?near=56.95,24.11&radius=1&kind=SERVICE_CENTRE")
                .then()
                .body("items.id", contains(PARAUGS));
        given().get("/v1/places?kind=SHOP").then().statusCode(400).body("errors.code", contains("one-of"));
        given().accept("application/ld+json")
                .get("/v1/places/" + PARAUGS)
                .then()
                .body("identifier", equalTo(PARAUGS))
                .body("$", not(hasKey("parentOrganization")));
        given().accept("text/calendar")
                .get("/v1/places/" + PARAUGS + "/hours?from=" + today() + "&to=" + today().plusDays(13))
                .then()
                .statusCode(200)
                .body(containsString("BEGIN:VEVENT"));
        var told = newest(PARAUGS);
        assertEquals("SERVICE_CENTRE", told.path("kind").asText());
        assertEquals("Parauga novada pašvaldība", told.path("operator").asText());
        assertEquals(0, told.path("counters").size());
        assertEquals(0, publication.publishChanges(), "told with the list itself");
        staff(StaffRole.ADMINISTRATOR, "hq")
                .get(PATH)
                .then()
                .body("centres.id", contains(PARAUGS, OTRAIS))
                .header("ETag", equalTo("\"v1\""));
    }

    @Test
    @Clause({"R3", "H2"})
    void lunch_breaks_seasons_and_the_second_wednesday_hold_from_the_day_of_loading() {
        put(list()).then().statusCode(200);
        var wednesday = plain(DayOfWeek.WEDNESDAY, 2, 1);
        day(wednesday, false, List.of());
        day(plain(DayOfWeek.WEDNESDAY, 3, 1), true, List.of("08:30", "12:45"));
        day(plain(DayOfWeek.FRIDAY, 2, 7), true, List.of("08:30"));
        day(plain(DayOfWeek.FRIDAY, 2, 10), true, List.of("08:30", "12:45"));
        given().get("/v1/places/" + PARAUGS + "/hours?from=" + today().minusDays(7) + "&to=" + today().minusDays(1))
                .then()
                .body("items.open", contains(false, false, false, false, false, false, false))
                .body("items[0].hoursSource", nullValue());
    }

    @Test
    @Clause("R3")
    void a_later_list_changes_what_it_names_and_closes_what_it_does_not_name_any_more() throws Exception {
        put(list());
        var list = list();
        var centres = (ArrayNode) list.path("centres");
        centres.remove(1);
        ((ObjectNode) centres.get(0)).put("operator", "Jaunā novada pašvaldība");
        put(list, "v1", true)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("loaded", is(false))
                .body("changed", contains(PARAUGS))
                .body("closed", contains(OTRAIS));
        given().get("/v1/places?kind=SERVICE_CENTRE").then().body("items", hasSize(2));

        put(list, "v1", false).then().statusCode(200).body("added", empty()).body("closed", contains(OTRAIS));
        given().get("/v1/places?kind=SERVICE_CENTRE")
                .then()
                .body("items.id", contains(PARAUGS))
                .body("items[0].operator", equalTo("Jaunā novada pašvaldība"));
        given().get("/v1/places/" + OTRAIS).then().statusCode(200).body("closedFrom", equalTo(today().toString()));
        assertEquals(today().toString(), newest(OTRAIS).path("closedFrom").asText());
        given().get("/v1/places/" + OTRAIS + "/hours?from=" + today() + "&to=" + today().plusDays(6))
                .then()
                .body("items.open", not(hasItem(true)))
                // Not of every date: a week may have a holiday, which has a reason of its own.
                .body("items.reason.text.en", hasItem("This place is no longer open"));
        assertEquals(1, count("select count(*) from place_schedule where place_id = 'vpvkac-paraugs'"), "left alone");

        put(list(), "v2", false).then().body("added", contains(OTRAIS)).body("changed", contains(PARAUGS));
        given().get("/v1/places/" + OTRAIS).then().body("closedFrom", nullValue());
        put(list(), "v3", false).then().body("unchanged", equalTo(2));
    }

    @Test
    void all_that_is_wrong_with_a_list_is_named_at_once_and_nothing_of_it_is_stored() throws SQLException {
        var list = list();
        list.remove("source");
        var first = (ObjectNode) list.path("centres").get(0);
        first.put("id", "riga-1")
                .put("operator", "\u200b\u00a0")
                .put("webPage", "paraugs")
                .remove("name");
        first.putObject("address").put("thoroughfare", "Parauga iela 1").put("postCode", "1010");
        first.putObject("location").put("latitude", 91);
        first.putArray("phones").add("60000000");
        first.putArray("emails").add("nobody");
        ((ObjectNode) first.at("/hours/2/intervals/0")).put("closes", "08:00");
        ((ObjectNode) first.at("/hours/0")).putArray("ordinals").add(7);
        var second = (ObjectNode) list.path("centres").get(1);
        second.putArray("hours");
        ((ArrayNode) list.path("centres")).add(second.deepCopy()).addNull();

        var named =
                put(list).then().statusCode(400).extract().jsonPath().<Map<String, String>>getList("errors").stream()
                        .map(error -> error.get("pointer") + " " + error.get("code"))
                        .toList();
        assertEquals(
                List.of(
                        "#/source required",
                        "#/centres/0/id place-of-the-office",
                        "#/centres/0/name/lv required",
                        "#/centres/0/operator required",
                        "#/centres/0/address/postName required",
                        "#/centres/0/address/postCode format",
                        "#/centres/0/location/latitude outside-latvia",
                        "#/centres/0/location/longitude required",
                        "#/centres/0/phones/0 format",
                        "#/centres/0/emails/0 format",
                        "#/centres/0/webPage format",
                        "#/centres/0/hours/0/ordinals/0 range",
                        "#/centres/0/hours/2/intervals/0/closes closes-before-opens",
                        "#/centres/1/hours required",
                        "#/centres/2/id named-twice",
                        "#/centres/2/hours required",
                        "#/centres/3 required"),
                named);
        assertEquals(0, count("select count(*) from place where kind = 'SERVICE_CENTRE'"));
        assertEquals(0, count("select count(*) from service_centre_list"));

        var many = json.createObjectNode().put("source", "invented");
        var centres = many.putArray("centres");
        for (int i = 0; i <= 500; i++) {
            centres.addNull();
        }
        put(many).then().statusCode(400).body("errors.code", contains("too-many"));
        put(list().put("colour", "red")).then().statusCode(400).body("errors.pointer", contains("#/colour"));
    }

    @Test
    void the_hours_of_all_centres_together_are_bounded_and_nothing_beyond_is_stored() throws SQLException {
        var list = list();
        var centre = (ObjectNode) list.path("centres").get(0);
        var rules = centre.putArray("hours");
        for (int rule = 0; rule < 50; rule++) {
            var each = rules.addObject();
            each.putArray("weekdays").add("FRIDAY");
            var intervals = each.putArray("intervals");
            for (int hour = 10; hour < 18; hour++) {
                intervals.addObject().put("opens", hour + ":00").put("closes", hour + ":30");
            }
        }
        var centres = list.putArray("centres");
        for (int i = 0; i < 22; i++) {
            centres.add(centre.deepCopy().put("id", "vpvkac-" + i));
        }
        put(list, "v0", true).then().statusCode(200);
        for (int i = 22; i < 25; i++) {
            centres.add(centre.deepCopy().put("id", "vpvkac-" + i));
        }
        put(list)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/centres"))
                .body("errors.code", contains("too-many-rules-and-intervals"))
                .body("errors[0].detail", containsString("10000"));
        assertEquals(0, count("select count(*) from place where kind = 'SERVICE_CENTRE'"));
    }

    @Test
    @Clause("V2")
    void a_list_is_loaded_by_an_administrator_who_has_seen_the_one_before_and_a_slip_stores_nothing()
            throws SQLException {
        put(list(), "v7", false).then().statusCode(412);
        staff(StaffRole.ADMINISTRATOR, "hq")
                .body(list().toString())
                .put(PATH)
                .then()
                .statusCode(428);
        staff(StaffRole.DIVISION_MANAGER, "hq")
                .header("If-Match", "*")
                .body(list().toString())
                .put(PATH)
                .then()
                .statusCode(403);
        staff(StaffRole.ADMINISTRATOR, "hq")
                .header("If-Match", "*")
                .body(list().toString())
                .put(PATH + "?preview=yes")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("preview"));
        assertEquals(0, count("select count(*) from service_centre_list"));
        put(list());
        assertTrue(count("select count(*) from audit_entry where action = 'service-centre-list.load'") > 0);
    }

    @Test
    @Clause("R3")
    void a_centre_takes_no_visits_of_the_office_and_is_left_out_where_all_its_places_are_meant() {
        put(list());
        staff(StaffRole.DIVISION_MANAGER, "hq")
                .header("If-Match", "*")
                .body(Map.of())
                .put("/v1/places/" + PARAUGS + "/counters/1")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/takes-no-visits"));
        var reason = Map.of("lv", "Remonts", "en", "Repairs", "ru", "Ремонт");
        staff(StaffRole.DIVISION_MANAGER, "hq")
                .header("Idempotency-Key", "all-but-centres")
                .body(Map.of(
                        "allPlaces",
                        true,
                        "reason",
                        reason,
                        "exceptions",
                        List.of(Map.of("from", "2090-03-01", "kind", "CLOSED"))))
                .post("/v1/hours-changes")
                .then()
                .statusCode(201)
                .body("places", hasSize(34))
                .body("places", not(hasItem(PARAUGS)));
    }

    @Test
    void the_list_that_is_documented_is_valid_by_the_schema_that_is_shipped_and_a_broken_one_is_not()
            throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("/schemas/service-centre-list.json"));
        assertEquals(List.of(), schema.validate(list()));
        var broken = list();
        ((ObjectNode) broken.path("centres").get(0)).put("id", "Not An Id").remove("operator");
        assertEquals(2, schema.validate(broken).size());
    }

    private void day(LocalDate date, boolean open, List<String> opens) {
        given().get("/v1/places/" + PARAUGS + "/hours?from=" + date + "&to=" + date)
                .then()
                .statusCode(200)
                .body("items[0].open", is(open))
                .body("items[0].intervals.opens", equalTo(opens));
    }

    /** The n-th weekday of that month, of this or a later year, that is a day like any other. */
    private LocalDate plain(DayOfWeek weekday, int nth, int month) {
        var calendar = new WorkingCalendar(new LatvianHolidays(), Set.of(), List.of());
        return today().plusDays(1)
                .datesUntil(today().plusYears(5))
                .filter(date -> date.getMonthValue() == month)
                .filter(date -> date.equals(date.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday))))
                .filter(date -> calendar.on(date).kind() == DayKind.REGULAR)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.RIGA));
    }

    private ObjectNode list() {
        return (ObjectNode) read("/service-centres.json");
    }

    private JsonNode read(String resource) {
        try (var stream = ServiceCentresApiTest.class.getResourceAsStream(resource)) {
            return json.readTree(Objects.requireNonNull(stream, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response put(JsonNode list) {
        return staff(StaffRole.ADMINISTRATOR, "hq")
                .header("If-Match", "*")
                .body(list.toString())
                .put(PATH);
    }

    private static Response put(JsonNode list, String version, boolean preview) {
        return staff(StaffRole.ADMINISTRATOR, "hq")
                .header("If-Match", "\"" + version + "\"")
                .queryParam("preview", preview)
                .body(list.toString())
                .put(PATH);
    }

    private static RequestSpecification staff(StaffRole role, String division) {
        return given().auth().oauth2(TestTokens.staff(role, division)).contentType(ContentType.JSON);
    }

    private JsonNode newest(String place) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select payload from outbox where aggregatetype = 'ocma.divisions.place.v1' and aggregateid = ?"
                                + " order by sequence desc limit 1")) {
            select.setString(1, place);
            try (var row = select.executeQuery()) {
                row.next();
                return json.readTree(row.getString(1));
            }
        }
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
