package lv.ocma.divisions.staff;

import static lv.ocma.divisions.staff.InventedStaff.RECORDS;
import static lv.ocma.divisions.staff.InventedStaff.administrator;
import static lv.ocma.divisions.staff.InventedStaff.clerk;
import static lv.ocma.divisions.staff.InventedStaff.employed;
import static lv.ocma.divisions.staff.InventedStaff.id;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** A badge tells one employee, however somebody has noted it. Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StaffBadgesApiTest {

    private static final String KIND = "staff-badge";

    private final InventedStaff invented;
    private final BadgeSpellings spellings;
    private final LookupHash hashes;
    private final ColumnCipher cipher;

    StaffBadgesApiTest(InventedStaff invented, BadgeSpellings spellings, LookupHash hashes, ColumnCipher cipher) {
        this.invented = invented;
        this.spellings = spellings;
        this.hashes = hashes;
        this.cipher = cipher;
    }

    @Test
    @Clause("P11")
    void a_badge_is_the_same_whatever_its_case_and_margins() {
        var record = wearing(" Bd-One  7 ");
        record.then().statusCode(201).body("badge", equalTo("Bd-One 7"));
        for (var same : List.of("BD-ONE 7", "bd-one 7", "bd-one\u00a07 ", "Ｂd-One 7")) {
            taken(same);
        }
        var changed = invented.person("Cita", "Krāsa");
        changed.put("badge", "BD-one 7");
        administrator("*").body(changed).put(RECORDS + "/" + id(record)).then().statusCode(200);
    }

    @Test
    @Clause("P11")
    void whoever_noted_a_badge_finds_who_wears_it() {
        var record = wearing("Bd-Noted");
        given().queryParam("badge", " bd-noted")
                .get("/v1/staff")
                .then()
                .statusCode(200)
                .body("items.id", contains(id(record)));
        given().queryParam("badge", "bd-note").get("/v1/staff").then().body("items", empty());
        for (var list : List.of("/v1/staff", RECORDS)) {
            clerk().queryParam("badge", " ")
                    .get(list)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("badge"));
        }
        administrator("*")
                .body(Map.of("atOnce", true))
                .post(RECORDS + "/" + id(record) + "/leaving")
                .then()
                .statusCode(200);
        given().queryParam("badge", "bd-noted").get("/v1/staff").then().body("items", empty());
        clerk().queryParam("badge", "bd-noted").get(RECORDS).then().body("items.id", contains(id(record)));
    }

    @Test
    void badges_of_an_older_release_are_known_in_any_spelling_and_of_two_alike_the_first_has_it() throws SQLException {
        var first = id(wearing("Bd-Old-1"));
        var second = id(wearing("Bd-Old-2"));
        asAnOlderReleaseHadIt(first, " bd-old ");
        asAnOlderReleaseHadIt(second, "bd-old");
        assertEquals(1, spellings.correct());
        assertEquals(0, spellings.correct());
        taken("BD-OLD");
        clerk().get(RECORDS + "/" + first).then().body("badge", equalTo("bd-old"));
        clerk().queryParam("badge", "Bd-Old").get(RECORDS).then().body("items.id", contains(first));
    }

    @Test
    void a_badge_that_an_older_release_has_forgotten_is_not_given_again() throws SQLException {
        invented.execute("insert into staff_badge_given values ('" + hashes.of(KIND, "bd-gone") + "')");
        taken("bd-gone");
    }

    private void asAnOlderReleaseHadIt(String member, String badge) throws SQLException {
        invented.execute("update staff_member set badge = '" + cipher.encrypt(badge) + "', badge_hash = '"
                + hashes.of(KIND, badge) + "' where id = '" + member + "'");
    }

    private Response wearing(String badge) {
        var person = invented.person("Nozīmīte", "Valkātā");
        person.put("badge", badge);
        return employed("balvi", person);
    }

    private void taken(String badge) {
        var person = invented.person("Cita", "Valkātāja");
        person.put("badge", badge);
        administrator(null)
                .body(person)
                .post(RECORDS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-badge-taken"));
    }
}
