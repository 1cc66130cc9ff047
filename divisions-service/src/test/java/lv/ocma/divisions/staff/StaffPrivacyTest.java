package lv.ocma.divisions.staff;

import static lv.ocma.divisions.staff.InventedStaff.RECORDS;
import static lv.ocma.divisions.staff.InventedStaff.administrator;
import static lv.ocma.divisions.staff.InventedStaff.by;
import static lv.ocma.divisions.staff.InventedStaff.employed;
import static lv.ocma.divisions.staff.InventedStaff.id;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom the public does not find is found by nobody who reads the database either. Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StaffPrivacyTest {

    private static final String GIVEN = "Zzslepena";
    private static final String FAMILY = "Zzuzvards";
    private static final String PHONE = "+37129871635";
    private static final String BADGE = "ZZ-SLEPENA";
    private static final String POSITION = "Slepenais amats";

    private final InventedStaff invented;
    private final StaffSealing sealing;
    private final DataSource database;
    private final EventCipher cipher;
    private final Publication publication;

    StaffPrivacyTest(
            InventedStaff invented,
            StaffSealing sealing,
            DataSource database,
            EventCipher cipher,
            Publication publication) {
        this.invented = invented;
        this.sealing = sealing;
        this.database = database;
        this.cipher = cipher;
        this.publication = publication;
    }

    @AfterEach
    void the_marked_are_gone() throws SQLException {
        var marked = "staff_member where position_lv = '" + POSITION + "'";
        invented.execute("delete from outbox where aggregateid in (select id::text from " + marked + ")");
        invented.execute("delete from " + marked);
    }

    @Test
    @Clause({"V2", "P5"})
    void who_is_to_come_stands_in_no_column_in_clear_and_is_found_by_the_name() throws SQLException {
        var record = expected();
        assertEquals(List.of(), columnsInClear());
        for (var q : List.of("z", "zzuz", "ZZSLEP zzuzvards")) {
            found(q, "EXPECTED", id(record));
        }
        given().queryParam("q", "zzuz").get("/v1/staff").then().body("items", empty());
        administrator(null)
                .get(RECORDS + "/" + id(record))
                .then()
                .body("givenName", equalTo(GIVEN))
                .body("familyName", equalTo(FAMILY))
                .body("phone", equalTo(PHONE))
                .body("badge", equalTo(BADGE));
        taken();
    }

    @Test
    @Clause({"V2", "P5"})
    void who_left_before_the_first_day_stands_in_no_column_in_clear() throws SQLException {
        var record = expected();
        by("cesis", "*")
                .body(Map.of("atOnce", true))
                .post(RECORDS + "/" + id(record) + "/leaving")
                .then()
                .statusCode(200);
        assertEquals(List.of(), columnsInClear());
        found("zzuz", "LEFT", id(record));
        taken();
    }

    /** Whoever works here is public, and so is the event of it, which the outbox keeps for days. */
    @Test
    @Clause({"V2", "P5"})
    void a_leaver_stands_in_clear_in_nothing_but_the_event_of_when_they_worked_here() throws SQLException {
        var record = employed("cesis", marked());
        assertTrue(columnsInClear().stream().allMatch(column -> column.startsWith("outbox")), "the search sees it");
        assertTrue(!columnsInClear().isEmpty(), "a search that sees nothing proves nothing");
        by("cesis", "*")
                .body(Map.of("lastDay", invented.today().minusDays(1).toString()))
                .post(RECORDS + "/" + id(record) + "/leaving")
                .then()
                .statusCode(200);
        invented.execute(
                "delete from outbox where payload like '%\"EMPLOYED\"%' and aggregateid = '" + id(record) + "'");
        assertEquals(List.of(), columnsInClear());
        found("zzuz", "LEFT", id(record));
        taken();
    }

    @Test
    @Clause({"V2", "P9"})
    void the_mail_address_at_the_office_is_told_to_other_services_as_a_ciphertext_and_only_when_it_changes()
            throws Exception {
        var id = id(employed("cesis", marked()));
        var told = invented.newest(id);
        assertFalse(told.toString().contains("somebody@example.org"), told::toString);
        assertEquals("somebody@example.org", cipher.decrypt(told.get("email").asText(), String.class));

        publication.publishChanges();
        assertEquals(told, invented.newest(id), "another ciphertext is no other state");
    }

    @Test
    @Clause("P11")
    void lists_go_by_family_name_whoever_it_is_and_the_public_sees_who_works_here() {
        var later = person("Anna", "Zzbeta");
        later.put("employedFrom", invented.today().plusDays(1).toString());
        var second = id(employed("gulbene", later));
        var third = id(employed("gulbene", person("Anna", "Zzgamma")));
        var first = id(employed("gulbene", person("Zane", "Zzalfa")));
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var asked = administrator(null).queryParam("q", "zz").queryParam("limit", 1);
            var page = (cursor == null ? asked : asked.queryParam("cursor", cursor)).get(RECORDS);
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertEquals(List.of(first, second, third), ids);
        given().queryParam("q", "zz").get("/v1/staff").then().body("items.id", contains(first, third));
    }

    @Test
    @Clause({"V2", "P5"})
    void where_a_page_ends_tells_nobody_whose_name_is_the_last() {
        for (var name : List.of("Zzalfa", "Zzbeta")) {
            employed("gulbene", person("Anna", name));
        }
        for (var path : List.of(RECORDS, "/v1/staff")) {
            var asked = administrator(null).queryParam("q", "zz").queryParam("limit", 1);
            var page = asked.get(path);
            var cursor = page.jsonPath().getString("next");
            var told = page.header("Link") + inClear(cursor);
            assertFalse(told.toLowerCase(Locale.ROOT).contains("zzalfa"), told);
            assertEquals(
                    cursor, asked.get(path).jsonPath().getString("next"), "or it would be another answer each time");
            refused(path, cursor.substring(0, cursor.length() - 4) + "AAAA");
            refused(path, "enphbGZhIGFubmEfMDFhMjE0ZGU");
            refused(path, "x.");
        }
    }

    private static void refused(String path, String cursor) {
        administrator(null).queryParam("cursor", cursor).get(path).then().statusCode(400);
    }

    /** What it says behind the id of the key, if there is one. */
    private static String inClear(String cursor) {
        var sealed = Base64.getUrlDecoder().decode(cursor.substring(cursor.lastIndexOf('.') + 1));
        return new String(sealed, StandardCharsets.ISO_8859_1);
    }

    @Test
    @Clause({"V2", "P5"})
    void what_an_older_release_left_in_clear_is_encrypted_at_start() throws SQLException {
        var record = expected();
        invented.execute("alter table staff_member drop constraint staff_member_badge_hashed");
        invented.execute("update staff_member set given_name = '" + GIVEN + "', family_name = '" + FAMILY
                + "', phone = '" + PHONE + "', badge = '" + BADGE + "', badge_hash = null where id = '" + id(record)
                + "'");
        invented.execute("alter table staff_member add constraint staff_member_badge_hashed"
                + " check (num_nulls(badge, badge_hash) <> 1) not valid");
        assertEquals(1, sealing.sealSome());
        assertEquals(0, sealing.sealSome());
        assertEquals(List.of(), columnsInClear());
        found("zzuz", "EXPECTED", id(record));
        administrator(null).get(RECORDS + "/" + id(record)).then().body("phone", equalTo(PHONE));
        taken();
    }

    private Response expected() {
        var person = marked();
        person.put("employedFrom", invented.today().plusDays(1).toString());
        return employed("cesis", person);
    }

    private Map<String, Object> marked() {
        var person = person(GIVEN, FAMILY);
        person.put("phone", PHONE);
        person.put("badge", BADGE);
        return person;
    }

    private Map<String, Object> person(String given, String family) {
        var person = invented.person(given, family);
        person.put("position", Map.of("lv", POSITION));
        return person;
    }

    private static void found(String q, String status, String id) {
        administrator(null)
                .queryParam("q", q)
                .queryParam("place", "cesis")
                .queryParam("limit", 500)
                .get(RECORDS)
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + id + "' }.status", equalTo(status));
    }

    /** The badge, whoever wears it. */
    private void taken() {
        var other = invented.person("Cita", "Darbiniece");
        other.put("badge", BADGE);
        administrator(null)
                .body(other)
                .post(RECORDS)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/staff-badge-taken"));
    }

    /** Of all tables those columns that hold one of the marks, as text or as bytes of it. */
    private List<String> columnsInClear() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var questions = new ArrayList<String>();
            try (var columns = statement.executeQuery(
                    "select table_name, column_name from information_schema.columns where table_schema = current_schema()")) {
                while (columns.next()) {
                    var table = columns.getString(1);
                    var column = columns.getString(2);
                    questions.add("select '%s.%s' from \"%s\" where \"%s\"::text ~* '%s' limit 1"
                            .formatted(table, column, table, column, marks()));
                }
            }
            assertTrue(questions.size() > 100, "a search of a few columns proves little");
            for (var question : questions) {
                try (var rows = statement.executeQuery(question)) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
        }
        return found;
    }

    private static String marks() {
        var marks = new ArrayList<String>();
        for (var mark : List.of(GIVEN, FAMILY, PHONE.substring(1), BADGE)) {
            marks.add(mark);
            marks.add(HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8)));
        }
        return String.join("|", marks);
    }
}
