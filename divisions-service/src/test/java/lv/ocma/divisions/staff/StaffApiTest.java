package lv.ocma.divisions.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StaffApiTest {

    private static final String RECORDS = "/v1/staff/records";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private LocalDate today = LocalDate.EPOCH;

    StaffApiTest(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @BeforeEach
    void a_day() {
        today = LocalDate.now(clock.withZone(Zones.RIGA));
    }

    @Test
    void without_the_demo_nobody_is_invented() throws SQLException {
        assertEquals("0", one("select count(*) from staff_member where invented"));
        assertEquals("0", one("select count(*) from seed where name = 'demo-staff'"));
    }

    @Test
    @Clause({"P11", "E1"})
    void everybody_sees_name_office_unit_phone_and_badge_of_who_works_today_and_nothing_else() {
        var id = id(employed("aluksne", person("Ženija", "Ābolkalne")));
        given().get("/v1/staff/" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=0")
                .body("givenName", equalTo("Ženija"))
                .body("familyName", equalTo("Ābolkalne"))
                .body("position.lv", equalTo("Inspektore"))
                .body("unit.lv", containsString("Alūksnes"))
                .body("place", equalTo("aluksne"))
                .body("phone", equalTo("+37167000000"))
                .body("badge", not(nullValue()))
                .body("$", not(hasKey("email")))
                .body("$", not(hasKey("account")))
                .body("$", not(hasKey("superior")))
                .body("$", not(hasKey("deputies")))
                .body("$", not(hasKey("employedFrom")));
    }

    @Test
    @Clause("P11")
    void an_employee_is_found_by_the_beginnings_of_the_names_without_diacritics() {
        var id = id(employed("aizkraukle", person("Šarlote", "Ķirsone")));
        for (var q : List.of("kirs sarl", "ŠARLOTE", "ķirsone")) {
            given().queryParam("q", q).get("/v1/staff").then().body("items.id", contains(id));
        }
        given().queryParam("q", "irsone").get("/v1/staff").then().body("items", empty());
        given().queryParam("q", "kirsone")
                .queryParam("place", "talsi")
                .get("/v1/staff")
                .then()
                .body("items", empty());
        given().queryParam("q", "--").get("/v1/staff").then().statusCode(400);
        given().queryParam("account", "somebody").get("/v1/staff").then().statusCode(400);
        given().queryParam("place", "nowhere")
                .get("/v1/staff")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-place"));
    }

    @Test
    void pages_give_everybody_once_by_family_name() {
        var last = id(employed("riga-4", person("Anna", "Zvirbule")));
        var first = id(employed("riga-4", person("Zane", "Avotiņa")));
        var middle = id(employed("riga-4", person("Ilze", "Lāce")));
        var page = given().queryParam("place", "riga-4").queryParam("limit", 2).get("/v1/staff");
        page.then().body("items.id", contains(first, middle));
        given().queryParam("place", "riga-4")
                .queryParam("limit", 2)
                .queryParam("cursor", page.jsonPath().getString("next"))
                .get("/v1/staff")
                .then()
                .body("items.id", contains(last))
                .body("next", nullValue());
    }

    @Test
    void what_is_the_same_is_not_sent_again() {
        var id = id(employed("bauska", person("Ieva", "Mainīga")));
        var etag = given().get("/v1/staff/" + id).header("ETag");
        given().header("If-None-Match", etag).get("/v1/staff/" + id).then().statusCode(304);
    }

    @Test
    @Clause("P11")
    void a_leaver_is_not_found_by_the_public_from_that_moment_on_and_staff_see_the_end() throws Exception {
        var record = employed("dobele", person("Kārlis", "Gājējs"));
        var id = id(record);
        by("dobele", record.header("ETag"))
                .body(Map.of("atOnce", true))
                .post(RECORDS + "/" + id + "/leaving")
                .then()
                .statusCode(200)
                .body("status", equalTo("LEFT"))
                .body("employedUntil", equalTo(today.toString()))
                .body("leftAt", not(nullValue()))
                .body("actions", empty());
        given().get("/v1/staff/" + id).then().statusCode(404);
        given().queryParam("q", "gajejs").get("/v1/staff").then().body("items", empty());
        clerk().get(RECORDS + "/" + id).then().statusCode(200).body("employedUntil", equalTo(today.toString()));
        var told = newest(id);
        assertEquals("LEFT", told.path("status").asText());
        assertTrue(told.path("familyName").isNull() && told.path("badge").isNull(), told.toString());
    }

    @Test
    void who_leaves_at_the_end_of_a_day_works_until_then_and_may_stay_after_all() {
        var record = employed("gulbene", person("Uldis", "Paliks"));
        var path = RECORDS + "/" + id(record);
        var leaving = by("gulbene", record.header("ETag"))
                .body(Map.of("lastDay", today.toString()))
                .post(path + "/leaving");
        leaving.then().statusCode(200).body("status", equalTo("EMPLOYED")).body("actions", hasItems("staying"));
        given().get("/v1/staff/" + id(record)).then().statusCode(200);
        by("gulbene", leaving.header("ETag"))
                .delete(path + "/leaving")
                .then()
                .statusCode(200)
                .body("employedUntil", nullValue());
    }

    @Test
    void who_has_left_stays_as_they_were() {
        var record = employed("jekabpils", person("Vilis", "Bijušais"));
        var path = RECORDS + "/" + id(record);
        var left = by("jekabpils", record.header("ETag"))
                .body(Map.of("lastDay", today.minusDays(1).toString()))
                .post(path + "/leaving");
        left.then().statusCode(200).body("status", equalTo("LEFT"));
        by("jekabpils", left.header("ETag"))
                .body(person("Vilis", "Cits", "jekabpils"))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-member-left"));
        by("jekabpils", left.header("ETag")).delete(path + "/leaving").then().statusCode(409);
    }

    @Test
    void who_begins_later_is_not_shown_before_the_first_day() {
        var later = person("Nākamā", "Darbiniece");
        later.put("employedFrom", today.plusDays(1).toString());
        var record = employed("kuldiga", later);
        record.then().body("status", equalTo("EXPECTED"));
        given().get("/v1/staff/" + id(record)).then().statusCode(404);
    }

    @Test
    void others_are_told_of_an_employee_from_the_first_day_on_and_of_one_that_is_put_off() throws Exception {
        var later = person("Gaidītā", "Darbiniece");
        later.put("employedFrom", today.plusDays(1).toString());
        var id = id(employed("kuldiga", later));
        assertEquals("0", one("select count(*) from outbox where aggregateid = '" + id + "'"));
        assertEquals("0", one("select count(*) from published_state where aggregate_id = '" + id + "'"));
        later.put("employedFrom", today.toString());
        by("kuldiga", "*").body(later).put(RECORDS + "/" + id).then().statusCode(200);
        assertEquals("EMPLOYED", newest(id).path("status").asText());
        later.put("employedFrom", today.plusDays(1).toString());
        by("kuldiga", "*").body(later).put(RECORDS + "/" + id).then().statusCode(200);
        var told = newest(id);
        assertEquals("EXPECTED", told.path("status").asText());
        assertTrue(told.path("familyName").isNull(), told.toString());
    }

    @Test
    void who_leaves_before_the_first_day_is_never_told() throws SQLException {
        var later = person("Neatnākusī", "Darbiniece");
        later.put("employedFrom", today.plusDays(1).toString());
        var id = id(employed("kuldiga", later));
        by("kuldiga", "*")
                .body(Map.of("atOnce", true))
                .post(RECORDS + "/" + id + "/leaving")
                .then()
                .statusCode(200);
        assertEquals("0", one("select count(*) from outbox where aggregateid = '" + id + "'"));
    }

    @Test
    void a_change_needs_the_version_that_was_seen_and_is_told_at_once() throws Exception {
        var record = employed("limbazi", person("Maija", "Vecā"));
        var path = RECORDS + "/" + id(record);
        var changed = person("Maija", "Jaunā", "limbazi");
        by("limbazi", null).body(changed).put(path).then().statusCode(428);
        by("limbazi", "\"v99\"").body(changed).put(path).then().statusCode(412);
        by("limbazi", record.header("ETag"))
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Jaunā"));
        by("limbazi", record.header("ETag")).body(changed).put(path).then().statusCode(412);
        assertEquals("Jaunā", newest(id(record)).path("familyName").asText());
    }

    @Test
    void a_manager_keeps_the_records_of_the_own_places_with_their_branches_and_an_administrator_all() {
        var other = person("Citas", "Nodaļas");
        other.put("place", "talsi");
        by("ogre", null)
                .body(other)
                .post(RECORDS)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"));
        var branch = person("Filiāles", "Inspektors");
        branch.put("place", "smiltene");
        var record = by("valka", null).body(branch).post(RECORDS);
        record.then().statusCode(201);
        branch.put("place", "talsi");
        by("valka", record.header("ETag"))
                .body(branch)
                .put(RECORDS + "/" + id(record))
                .then()
                .statusCode(403);
        administrator(record.header("ETag"))
                .body(branch)
                .put(RECORDS + "/" + id(record))
                .then()
                .statusCode(200)
                .body("place", equalTo("talsi"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once_and_nothing_is_stored() throws SQLException {
        var before = one("select count(*) from staff_member");
        var wrong = new HashMap<String, Object>();
        wrong.put("givenName", "?");
        wrong.put("position", Map.of("en", "Inspector"));
        wrong.put("place", "nowhere");
        wrong.put("phone", "67000000");
        wrong.put("email", "nobody");
        wrong.put("superior", UUID.randomUUID().toString());
        administrator(null)
                .body(wrong)
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/givenName",
                                "#/familyName",
                                "#/position/lv",
                                "#/phone",
                                "#/email",
                                "#/employedFrom",
                                "#/place",
                                "#/superior"));
        assertEquals(before, one("select count(*) from staff_member"));
    }

    @Test
    void a_badge_is_never_given_twice_and_an_account_not_to_two_at_once() {
        var first = person("Pirmā", "Īpašniece");
        first.put("account", "Owner-One");
        var record = employed("madona", first);
        record.then().body("account", equalTo("owner-one"));
        var second = person("Otrā", "Īpašniece");
        second.put("badge", first.get("badge"));
        administrator(null)
                .body(second)
                .post(RECORDS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-badge-taken"));
        second.put("badge", null);
        second.put("account", "owner-one");
        administrator(null)
                .body(second)
                .post(RECORDS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-account-taken"));
        by("madona", record.header("ETag"))
                .body(Map.of("lastDay", today.toString()))
                .post(RECORDS + "/" + id(record) + "/leaving")
                .then()
                .statusCode(200);
        second.put("employedFrom", today.plusDays(1).toString());
        administrator(null).body(second).post(RECORDS).then().statusCode(201);
        clerk().queryParam("account", "owner-one")
                .get(RECORDS)
                .then()
                .body("items.givenName", containsInAnyOrder("Pirmā", "Otrā"));
    }

    @Test
    void an_administrator_vouches_for_an_account_only_by_naming_it() throws SQLException {
        var person = person("Nosauktā", "Darbiniece", "madona");
        person.put("account", "named-by-manager");
        var path = RECORDS + "/" + id(employed("madona", person));
        var named = "select account || ' ' || account_named_by_administrator from staff_member where badge = '"
                + person.get("badge") + "'";
        assertEquals("named-by-manager false", one(named));
        administrator("*").body(person).put(path).then().statusCode(200);
        assertEquals("named-by-manager false", one(named), "who corrects a phone has not looked at the account");
        person.put("account", "named-by-administrator");
        administrator("*").body(person).put(path).then().statusCode(200);
        assertEquals("named-by-administrator true", one(named));
        by("madona", "*").body(person).put(path).then().statusCode(200);
        assertEquals("named-by-administrator true", one(named));
        person.put("account", "named-again");
        by("madona", "*").body(person).put(path).then().statusCode(200);
        assertEquals("named-again false", one(named));
        person.remove("account");
        administrator("*").body(person).put(path).then().statusCode(200);
        assertEquals("null", one(named));
    }

    @Test
    void nobody_comes_to_stand_above_themselves() {
        var head = employed("preili", person("Augstākā", "Amatpersona"));
        var below = person("Zemākā", "Amatpersona");
        below.put("superior", id(head));
        var lower = employed("preili", below);
        lower.then().body("answersToToday", equalTo(id(head)));
        var circle = person("Augstākā", "Amatpersona", "preili");
        circle.put("superior", id(lower));
        by("preili", head.header("ETag"))
                .body(circle)
                .put(RECORDS + "/" + id(head))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/superior"))
                .body("errors.code", contains("superiors-circle"));
    }

    @Test
    void who_stands_in_today_is_shown_to_staff_and_told_without_the_plans_of_other_days() throws Exception {
        var away = employed("rezekne", person("Prombūtnē", "Esošā"));
        var deputy = employed("rezekne", person("Vietā", "Esošā"));
        var standing = standIn(away, deputy, today, today.plusDays(3));
        standing.then().statusCode(201).body("standsInToday", contains(id(deputy)));
        var told = newest(id(away));
        assertEquals(id(deputy), told.at("/standsIn/0").asText());
        assertTrue(!told.toString().contains(today.plusDays(3).toString()), told.toString());
        by("rezekne", standing.header("ETag"))
                .delete(RECORDS + "/" + id(away) + "/deputies/"
                        + standing.jsonPath().getString("deputies[0].id"))
                .then()
                .statusCode(200)
                .body("deputies", empty())
                .body("standsInToday", empty());
        assertEquals(0, newest(id(away)).path("standsIn").size());
    }

    @Test
    void deputies_neither_overlap_nor_close_a_circle() {
        var anna = employed("saldus", person("Anna", "Saldus"));
        var berta = employed("saldus", person("Berta", "Saldus"));
        var cece = employed("saldus", person("Cēce", "Saldus"));
        standIn(anna, berta, today, today.plusDays(9)).then().statusCode(201);
        standIn(anna, berta, today.plusDays(9), today.plusDays(20))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-deputies-overlap"));
        standIn(berta, anna, today.plusDays(9), today.plusDays(20))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-deputies-overlap"));
        standIn(berta, cece, today.plusDays(5), today.plusDays(6)).then().statusCode(201);
        standIn(cece, anna, today.plusDays(6), today.plusDays(30))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-deputies-circle"));
        standIn(cece, anna, today.plusDays(10), today.plusDays(30)).then().statusCode(201);
        standIn(anna, anna, today, today).then().statusCode(400).body("errors.code", contains("deputy-of-oneself"));
        standIn(anna, cece, today.minusDays(1), today.minusDays(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("#/firstDay", "#/lastDay"));
    }

    @Test
    void the_database_itself_refuses_overlaps_and_two_badges() {
        var one = id(employed("sigulda", person("Viens", "Divi")));
        var other = id(employed("sigulda", person("Divi", "Viens")));
        var insert =
                "insert into staff_deputy (id, member_id, deputy_id, first_day, last_day) values (uuidv7(), '%s', '%s', '%s', '%s')";
        refused("staff_deputy_is_another", insert.formatted(one, one, "2030-01-01", "2030-01-02"));
        refused("staff_deputy_days_in_order", insert.formatted(one, other, "2030-01-02", "2030-01-01"));
        refused(
                "staff_deputy_once_at_a_time",
                insert.formatted(one, other, "2030-01-01", "2030-01-05") + ";"
                        + insert.formatted(other, one, "2030-01-05", "2030-01-06"));
        refused("staff_member_badge_once", "update staff_member set badge = 'same' where place_id = 'sigulda'");
        refused(
                "staff_member_account_of_one_at_a_time",
                "update staff_member set account = 'same' where place_id = 'sigulda'");
        refused(
                "staff_member_superior_is_another",
                "update staff_member set superior_id = id where place_id = 'sigulda'");
    }

    @Test
    @Clause("V2")
    void each_look_at_a_record_and_each_change_leaves_its_row() throws SQLException {
        var record = employed("tukums", person("Ierakstītā", "Darbiniece"));
        clerk().get(RECORDS + "/" + id(record)).then().statusCode(200);
        clerk().queryParam("q", "ierakstita").get(RECORDS).then().statusCode(200);
        clerk().queryParam("place", "ierakstita").get(RECORDS).then().statusCode(400);
        var rows =
                "select string_agg(kind || ' ' || action || ' ' || division, ', ' order by at) from audit_entry where object_id = '"
                        + id(record) + "'";
        assertEquals("CHANGE staff-member.employ tukums, READ staff-member.read tukums", one(rows));
        assertTrue(Integer.parseInt(one(
                        "select count(*) from audit_entry where action = 'staff-members.list' and object_id = 'all'"))
                > 0);
        assertEquals("0", one("select count(*) from audit_entry a where a::text ilike '%ierakst%'"));
    }

    @Test
    void the_mail_address_is_encrypted_in_the_database() throws SQLException {
        var record = employed("valmiera", person("Šifrētā", "Adrese"));
        assertTrue(!one("select email from staff_member where id = '" + id(record) + "'")
                .contains("@"));
        clerk().get(RECORDS + "/" + id(record)).then().body("email", equalTo("somebody@example.org"));
    }

    @Test
    void the_feed_of_changes_names_the_employee_by_id_alone() {
        var id = id(employed("ventspils", person("Barotnes", "Darbinieks")));
        var found = false;
        String cursor = "";
        while (!found) {
            var page = given().queryParam("limit", 500)
                    .queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/reference-changes");
            page.then().body("items.size()", is(not(0)));
            found = page.jsonPath().getList("items.href", String.class).contains("/v1/staff/" + id);
            cursor = page.jsonPath().getString("next");
            assertTrue(!page.asString().contains("Barotnes"));
        }
    }

    private Response standIn(Response member, Response deputy, LocalDate first, LocalDate last) {
        return administrator("*")
                .body(Map.of("deputy", id(deputy), "firstDay", first.toString(), "lastDay", last.toString()))
                .post(RECORDS + "/" + id(member) + "/deputies");
    }

    private Map<String, Object> person(String given, String family) {
        var person = new HashMap<String, Object>();
        person.put("givenName", given);
        person.put("familyName", family);
        person.put("position", Map.of("lv", "Inspektore"));
        person.put("place", "talsi");
        person.put("phone", "+37167000000");
        person.put("email", "somebody@example.org");
        person.put("badge", "T-" + NUMBER.incrementAndGet());
        person.put("employedFrom", today.minusYears(1).toString());
        return person;
    }

    private Map<String, Object> person(String given, String family, String place) {
        var person = person(given, family);
        person.put("place", place);
        return person;
    }

    private static Response employed(String place, Map<String, Object> person) {
        person.put("place", place);
        var created = by(place, null).body(person).post(RECORDS);
        created.then().statusCode(201).header("Location", endsWith("/v1/staff/records/" + id(created)));
        return created;
    }

    private static String id(Response record) {
        return record.jsonPath().getString("id");
    }

    private static RequestSpecification clerk() {
        return as(TestTokens.clerk("riga-3"), null);
    }

    private static RequestSpecification by(String division, @Nullable String version) {
        return as(TestTokens.staff(StaffRole.DIVISION_MANAGER, division), version);
    }

    private static RequestSpecification administrator(@Nullable String version) {
        return as(TestTokens.staff(StaffRole.ADMINISTRATOR), version);
    }

    private static RequestSpecification as(String token, @Nullable String version) {
        var request =
                given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
        return version == null ? request : request.header("If-Match", version);
    }

    private void refused(String constraint, String sql) {
        var refusal = assertThrows(SQLException.class, () -> execute(sql));
        assertTrue(String.valueOf(refusal.getMessage()).contains(constraint), refusal.getMessage());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private JsonNode newest(String id) throws Exception {
        return json.readTree(one(
                "select payload from outbox where aggregatetype = 'ocma.divisions.staff-member.v1' and aggregateid = '"
                        + id + "' order by sequence desc limit 1"));
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
