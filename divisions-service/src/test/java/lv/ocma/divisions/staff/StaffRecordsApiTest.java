package lv.ocma.divisions.staff;

import static lv.ocma.divisions.staff.InventedStaff.RECORDS;
import static lv.ocma.divisions.staff.InventedStaff.administrator;
import static lv.ocma.divisions.staff.InventedStaff.by;
import static lv.ocma.divisions.staff.InventedStaff.clerk;
import static lv.ocma.divisions.staff.InventedStaff.employed;
import static lv.ocma.divisions.staff.InventedStaff.id;
import static lv.ocma.divisions.staff.InventedStaff.standIn;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StaffRecordsApiTest {

    private final InventedStaff invented;
    private LocalDate today = LocalDate.EPOCH;

    StaffRecordsApiTest(InventedStaff invented) {
        this.invented = invented;
    }

    @BeforeEach
    void a_day() {
        today = invented.today();
    }

    @Test
    void who_leaves_at_the_end_of_a_day_works_until_then_and_may_stay_after_all() {
        var record = employed("gulbene", invented.person("Uldis", "Paliks"));
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
        var record = employed("jekabpils", invented.person("Vilis", "Bijušais"));
        var path = RECORDS + "/" + id(record);
        var left = by("jekabpils", record.header("ETag"))
                .body(Map.of("lastDay", today.minusDays(1).toString()))
                .post(path + "/leaving");
        left.then().statusCode(200).body("status", equalTo("LEFT"));
        by("jekabpils", left.header("ETag"))
                .body(invented.person("Vilis", "Cits", "jekabpils"))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-member-left"));
        by("jekabpils", left.header("ETag")).delete(path + "/leaving").then().statusCode(409);
    }

    @Test
    void a_change_needs_the_version_that_was_seen_and_is_told_at_once() throws Exception {
        var record = employed("limbazi", invented.person("Maija", "Vecā"));
        var path = RECORDS + "/" + id(record);
        var changed = invented.person("Maija", "Jaunā", "limbazi");
        by("limbazi", null).body(changed).put(path).then().statusCode(428);
        by("limbazi", "\"v99\"").body(changed).put(path).then().statusCode(412);
        by("limbazi", record.header("ETag"))
                .body(changed)
                .put(path)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Jaunā"));
        by("limbazi", record.header("ETag")).body(changed).put(path).then().statusCode(412);
        assertEquals("Jaunā", invented.newest(id(record)).path("familyName").asText());
    }

    @Test
    void a_manager_keeps_the_records_of_the_own_places_with_their_branches_and_an_administrator_all() {
        var other = invented.person("Citas", "Nodaļas");
        other.put("place", "talsi");
        by("ogre", null)
                .body(other)
                .post(RECORDS)
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"))
                .body("errors.pointer", contains("#/place"))
                .body("errors.code", contains("place-of-another-division"));
        var branch = invented.person("Filiāles", "Inspektors");
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
        var before = invented.one("select count(*) from staff_member");
        var wrong = new HashMap<String, Object>();
        wrong.put("givenName", "?");
        wrong.put("position", Map.of("en", "Inspector"));
        wrong.put("place", "nowhere");
        wrong.put("phone", "+3716700");
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
        assertEquals(before, invented.one("select count(*) from staff_member"));
    }

    @Test
    void a_badge_is_never_given_twice_and_an_account_not_to_two_at_once() {
        var first = invented.person("Pirmā", "Īpašniece");
        first.put("account", "Owner-One");
        var record = employed("madona", first);
        record.then().body("account", equalTo("owner-one"));
        var second = invented.person("Otrā", "Īpašniece");
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
        var person = invented.person("Nosauktā", "Darbiniece", "madona");
        person.put("account", "named-by-manager");
        var id = id(employed("madona", person));
        var path = RECORDS + "/" + id;
        var named = "select account || ' ' || account_named_by_administrator from staff_member where id = '" + id + "'";
        assertEquals("named-by-manager false", invented.one(named));
        administrator("*").body(person).put(path).then().statusCode(200);
        assertEquals(
                "named-by-manager false", invented.one(named), "who corrects a phone has not looked at the account");
        person.put("account", "named-by-administrator");
        administrator("*").body(person).put(path).then().statusCode(200);
        assertEquals("named-by-administrator true", invented.one(named));
        by("madona", "*").body(person).put(path).then().statusCode(200);
        assertEquals("named-by-administrator true", invented.one(named));
        person.put("account", "named-again");
        by("madona", "*").body(person).put(path).then().statusCode(200);
        assertEquals("named-again false", invented.one(named));
        person.remove("account");
        administrator("*").body(person).put(path).then().statusCode(200);
        assertEquals("null", invented.one(named));
    }

    @Test
    void nobody_comes_to_stand_above_themselves() {
        var head = employed("preili", invented.person("Augstākā", "Amatpersona"));
        var below = invented.person("Zemākā", "Amatpersona");
        below.put("superior", id(head));
        var lower = employed("preili", below);
        lower.then().body("answersToToday", equalTo(id(head)));
        var circle = invented.person("Augstākā", "Amatpersona", "preili");
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
        var away = employed("rezekne", invented.person("Prombūtnē", "Esošā"));
        var deputy = employed("rezekne", invented.person("Vietā", "Esošā"));
        var standing = standIn(away, deputy, today, today.plusDays(3));
        standing.then().statusCode(201).body("standsInToday", contains(id(deputy)));
        var told = invented.newest(id(away));
        assertEquals(id(deputy), told.at("/standsIn/0").asText());
        assertTrue(!told.toString().contains(today.plusDays(3).toString()), told.toString());
        by("rezekne", standing.header("ETag"))
                .delete(RECORDS + "/" + id(away) + "/deputies/"
                        + standing.jsonPath().getString("standIns[0].id"))
                .then()
                .statusCode(200)
                .body("standIns", empty())
                .body("standsInToday", empty());
        assertEquals(0, invented.newest(id(away)).path("standsIn").size());
    }

    @Test
    void deputies_neither_overlap_nor_close_a_circle() {
        var anna = employed("saldus", invented.person("Anna", "Saldus"));
        var berta = employed("saldus", invented.person("Berta", "Saldus"));
        var cece = employed("saldus", invented.person("Cēce", "Saldus"));
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
        var one = id(employed("sigulda", invented.person("Viens", "Divi")));
        var other = id(employed("sigulda", invented.person("Divi", "Viens")));
        var insert =
                "insert into staff_deputy (id, member_id, deputy_id, first_day, last_day) values (uuidv7(), '%s', '%s', '%s', '%s')";
        refused("staff_deputy_is_another", insert.formatted(one, one, "2030-01-01", "2030-01-02"));
        refused("staff_deputy_days_in_order", insert.formatted(one, other, "2030-01-02", "2030-01-01"));
        refused(
                "staff_deputy_once_at_a_time",
                insert.formatted(one, other, "2030-01-01", "2030-01-05") + ";"
                        + insert.formatted(other, one, "2030-01-05", "2030-01-06"));
        refused("staff_member_badge_once", "update staff_member set badge_hash = 'same' where place_id = 'sigulda'");
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
        var record = employed("tukums", invented.person("Ierakstītā", "Darbiniece"));
        clerk().get(RECORDS + "/" + id(record)).then().statusCode(200);
        clerk().queryParam("q", "ierakstita").get(RECORDS).then().statusCode(200);
        clerk().queryParam("place", "ierakstita").get(RECORDS).then().statusCode(400);
        var rows =
                "select string_agg(kind || ' ' || action || ' ' || division, ', ' order by at) from audit_entry where object_id = '"
                        + id(record) + "'";
        assertEquals("CHANGE staff-member.employ tukums, READ staff-member.read tukums", invented.one(rows));
        assertTrue(Integer.parseInt(invented.one(
                        "select count(*) from audit_entry where action = 'staff-members.list' and object_id = 'all'"))
                > 0);
        assertEquals("0", invented.one("select count(*) from audit_entry a where a::text ilike '%ierakst%'"));
    }

    @Test
    void the_mail_address_is_encrypted_in_the_database() throws SQLException {
        var record = employed("valmiera", invented.person("Šifrētā", "Adrese"));
        assertTrue(!invented.one("select email from staff_member where id = '" + id(record) + "'")
                .contains("@"));
        clerk().get(RECORDS + "/" + id(record)).then().body("email", equalTo("somebody@example.org"));
    }

    private void refused(String constraint, String sql) {
        var refusal = assertThrows(SQLException.class, () -> invented.execute(sql));
        assertTrue(String.valueOf(refusal.getMessage()).contains(constraint), refusal.getMessage());
    }
}
