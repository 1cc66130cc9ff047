package lv.ocma.divisions.staff;

import static lv.ocma.divisions.staff.InventedStaff.RECORDS;
import static lv.ocma.divisions.staff.InventedStaff.by;
import static lv.ocma.divisions.staff.InventedStaff.clerk;
import static lv.ocma.divisions.staff.InventedStaff.employed;
import static lv.ocma.divisions.staff.InventedStaff.id;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StaffApiTest {

    private final InventedStaff invented;
    private LocalDate today = LocalDate.EPOCH;

    StaffApiTest(InventedStaff invented) {
        this.invented = invented;
    }

    @BeforeEach
    void a_day() {
        today = invented.today();
    }

    @Test
    void without_the_demo_nobody_is_invented() throws SQLException {
        assertEquals("0", invented.one("select count(*) from staff_member where invented"));
        assertEquals("0", invented.one("select count(*) from seed where name = 'demo-staff'"));
    }

    @Test
    @Clause({"P11", "E1"})
    void everybody_sees_name_office_unit_phone_and_badge_of_who_works_today_and_nothing_else() {
        var id = id(employed("aluksne", invented.person("Ženija", "Ābolkalne")));
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
                .body("$", not(hasKey("standIns")))
                .body("$", not(hasKey("employedFrom")));
    }

    @Test
    @Clause("P11")
    void an_employee_is_found_by_the_beginnings_of_the_names_without_diacritics() {
        var id = id(employed("aizkraukle", invented.person("Šarlote", "Ķirsone")));
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
        var last = id(employed("riga-4", invented.person("Anna", "Zvirbule")));
        var first = id(employed("riga-4", invented.person("Zane", "Avotiņa")));
        var middle = id(employed("riga-4", invented.person("Ilze", "Lāce")));
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
        var id = id(employed("bauska", invented.person("Ieva", "Mainīga")));
        var etag = given().get("/v1/staff/" + id).header("ETag");
        given().header("If-None-Match", etag).get("/v1/staff/" + id).then().statusCode(304);
    }

    @Test
    @Clause("P11")
    void a_leaver_is_not_found_by_the_public_from_that_moment_on_and_staff_see_the_end() throws Exception {
        var record = employed("dobele", invented.person("Kārlis", "Gājējs"));
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
        var told = invented.newest(id);
        assertEquals("LEFT", told.path("status").asText());
        assertTrue(told.path("familyName").isNull() && told.path("badge").isNull(), told.toString());
    }

    @Test
    void who_begins_later_is_not_shown_before_the_first_day() {
        var later = invented.person("Nākamā", "Darbiniece");
        later.put("employedFrom", today.plusDays(1).toString());
        var record = employed("kuldiga", later);
        record.then().body("status", equalTo("EXPECTED"));
        given().get("/v1/staff/" + id(record)).then().statusCode(404);
    }

    @Test
    void others_are_told_of_an_employee_from_the_first_day_on_and_of_one_that_is_put_off() throws Exception {
        var later = invented.person("Gaidītā", "Darbiniece");
        later.put("employedFrom", today.plusDays(1).toString());
        var id = id(employed("kuldiga", later));
        assertEquals("0", invented.one("select count(*) from outbox where aggregateid = '" + id + "'"));
        assertEquals("0", invented.one("select count(*) from published_state where aggregate_id = '" + id + "'"));
        later.put("employedFrom", today.toString());
        by("kuldiga", "*").body(later).put(RECORDS + "/" + id).then().statusCode(200);
        assertEquals("EMPLOYED", invented.newest(id).path("status").asText());
        later.put("employedFrom", today.plusDays(1).toString());
        by("kuldiga", "*").body(later).put(RECORDS + "/" + id).then().statusCode(200);
        var told = invented.newest(id);
        assertEquals("EXPECTED", told.path("status").asText());
        assertTrue(told.path("familyName").isNull(), told.toString());
    }

    @Test
    void who_leaves_before_the_first_day_is_never_told() throws SQLException {
        var later = invented.person("Neatnākusī", "Darbiniece");
        later.put("employedFrom", today.plusDays(1).toString());
        var id = id(employed("kuldiga", later));
        by("kuldiga", "*")
                .body(Map.of("atOnce", true))
                .post(RECORDS + "/" + id + "/leaving")
                .then()
                .statusCode(200);
        assertEquals("0", invented.one("select count(*) from outbox where aggregateid = '" + id + "'"));
    }

    @Test
    void the_feed_of_changes_names_the_employee_by_id_alone() {
        var id = id(employed("ventspils", invented.person("Barotnes", "Darbinieks")));
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
}
