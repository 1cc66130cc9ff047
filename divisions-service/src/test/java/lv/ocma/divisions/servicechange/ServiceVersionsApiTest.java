package lv.ocma.divisions.servicechange;

import static lv.ocma.divisions.servicechange.VisaVersions.VERSIONS;
import static lv.ocma.divisions.servicechange.VisaVersions.VISA;
import static lv.ocma.divisions.servicechange.VisaVersions.added;
import static lv.ocma.divisions.servicechange.VisaVersions.byHeadOffice;
import static lv.ocma.divisions.servicechange.VisaVersions.change;
import static lv.ocma.divisions.servicechange.VisaVersions.ground;
import static lv.ocma.divisions.servicechange.VisaVersions.headOffice;
import static lv.ocma.divisions.servicechange.VisaVersions.id;
import static lv.ocma.divisions.servicechange.VisaVersions.path;
import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What versions say here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServiceVersionsApiTest {

    private final VisaVersions visa;
    private final Publication publication;
    private final Seeding seeding;

    ServiceVersionsApiTest(VisaVersions visa, Publication publication, Seeding seeding) {
        this.visa = visa;
        this.publication = publication;
        this.seeding = seeding;
    }

    @BeforeEach
    @AfterEach
    void theServicesAreThoseOfTheFiles() throws SQLException {
        visa.forget();
    }

    @Test
    @Clause({"C3", "C9"})
    void a_version_holds_from_its_first_date_and_what_held_before_stays_readable() {
        var etag = added(visa.wish(30)).header("ETag");
        assertTrue(etag.startsWith("\"v"), etag);
        when().get(VISA).then().body("visit.minutesPerPerson", is(15)).body("version.validTo", equalTo(visa.day(29)));
        visa.onDate(29).then().body("visit.minutesPerPerson", is(15)).body("name.en", equalTo("Visa"));
        visa.onDate(30)
                .then()
                .body("visit.minutesPerPerson", is(25))
                .body("name.en", equalTo("Visa (invented)"))
                .body("description.lv", equalTo("Izdomāts apraksts"))
                .body("description.ru", nullValue())
                .body("version.validFrom", equalTo(visa.day(30)))
                .body("version.validTo", nullValue())
                .body("fees[0].price.amount", equalTo("90.00"))
                .body("fees[0].relief.lv", equalTo("bērniem"))
                .body("legalReferences[0].title.lv", equalTo("Izdomāts likums"))
                .body("legalReferences[0].section", equalTo("7"))
                .body("dispute.authority", equalTo("ocma"))
                .body("dispute.assumed", is(false));
        when().get(VERSIONS)
                .then()
                .body("items", hasSize(2))
                .body("items.version.validFrom", contains(null, visa.day(30)))
                .body("next", nullValue());
        given().queryParam("on", visa.day(30))
                .get("/v1/services")
                .then()
                .body("items.find { it.id == 'visa' }.visit.minutesPerPerson", is(25));
    }

    @Test
    @Clause({"C3", "C9"})
    void linked_data_tell_the_version_of_the_date_and_name_a_law_without_an_address() {
        added(visa.wish(30));
        given().accept("application/ld+json")
                .queryParam("on", visa.day(30))
                .get(VISA)
                .then()
                .statusCode(200)
                .rootPath("'@graph'.find { it.identifier == 'visa' }")
                .body("description.lv", equalTo("Izdomāts apraksts"))
                .body("hasCost.hasValue", contains("90.00"))
                .body("hasLegalResource.'@id'", contains(endsWith("/v1/services/visa#law-1")))
                .body("hasLegalResource[0].name.en", equalTo("An invented law"));
    }

    @Test
    @Clause({"P4", "C9"})
    void refusal_grounds_are_dated_and_carry_their_enactment() {
        var wish = visa.wish(30);
        wish.put(
                "refusalGrounds",
                List.of(
                        ground("OLD_GROUND", null, visa.day(40)),
                        ground("NEW_GROUND", visa.day(41), null),
                        ground("OLD_GROUND", visa.day(50), null)));
        added(wish);
        when().get(VISA + "/refusal-grounds").then().body("$", hasKey("items")).body("items", nullValue());
        visa.grounds(40).then().body("items.code", contains("OLD_GROUND"));
        visa.grounds(41)
                .then()
                .body("items.code", contains("NEW_GROUND"))
                .body("items[0].text.ru", equalTo("Вымышленное основание"))
                .body("items[0].enactment.title.en", equalTo("An invented law"))
                .body("items[0].enactment.section", equalTo("7"))
                .body("items[0].source", equalTo("invented"));
        visa.grounds(50).then().body("items.code", contains("NEW_GROUND", "OLD_GROUND"));
    }

    @Test
    @Clause("C3")
    void a_version_is_found_by_its_words_from_its_first_date_on() {
        added(visa.wish(30));
        visa.found("apraksts", 29).then().body("items", hasSize(0));
        visa.found("aprakts", 30).then().body("items.id", contains("visa"));
        visa.found("invented", 30).then().body("items.id", contains("visa"));
    }

    @Test
    void a_preview_tells_what_would_differ_and_stores_nothing() {
        byHeadOffice()
                .body(visa.wish(30))
                .post(VERSIONS + "/preview")
                .then()
                .statusCode(200)
                .body("differences.pointer", hasItem("#/visit/minutesPerPerson"))
                .body("differences.find { it.pointer == '#/visit/minutesPerPerson' }.before", equalTo("15"))
                .body("differences.find { it.pointer == '#/visit/minutesPerPerson' }.after", equalTo("25"))
                .body("differences.find { it.pointer == '#/fees/1/price/amount' }.after", nullValue())
                .body("differences.pointer", not(hasItem("#/id")))
                .body("versions", hasSize(2))
                .body("versions[0].validTo", equalTo(visa.day(29)))
                .body("versions[1].id", nullValue());
        when().get(VERSIONS).then().body("items", hasSize(1));
    }

    @Test
    void a_version_that_has_not_begun_is_changed_with_its_dates() {
        var version = added(visa.wish(30));
        var wish = visa.wish(40);
        wish.put("visit", Map.of("minutesPerPerson", 35));
        byHeadOffice()
                .body(wish)
                .post(VERSIONS + "/preview?version=" + id(version))
                .then()
                .body("versions.validFrom", contains(null, visa.day(40)));
        change(version, "\"v99\"", wish).then().statusCode(412);
        change(version, null, wish).then().statusCode(428);
        change(version, version.header("ETag"), wish)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("visit.minutesPerPerson", is(35))
                .body("version.validFrom", equalTo(visa.day(40)));
        visa.onDate(39).then().body("visit.minutesPerPerson", is(15));
        change(version, version.header("ETag"), wish).then().statusCode(412);
    }

    @Test
    void a_withdrawn_version_leaves_no_trace_but_the_audit() throws SQLException {
        var version = added(visa.wish(30));
        byHeadOffice()
                .header("If-Match", version.header("ETag"))
                .delete(path(version))
                .then()
                .statusCode(204);
        when().get(path(version)).then().statusCode(404);
        when().get(VERSIONS).then().body("items.version.validTo", contains(nullValue()));
        assertEquals(0, visa.count("SELECT count(*) FROM vocabulary_word WHERE subject = '" + id(version) + "'"));
        assertEquals(
                2,
                visa.count("SELECT count(*) FROM audit_entry WHERE object_type = 'service-version' AND object_id = '"
                        + id(version) + "' AND action IN ('service-version.add', 'service-version.withdraw')"));
    }

    @Test
    void what_a_withdrawn_version_cut_short_or_ended_is_as_it_was() {
        withdraw(added(visa.until(30, 40)));
        when().get(VERSIONS).then().body("items.version.validTo", contains(nullValue()));
        added(visa.until(30, 60));
        withdraw(added(visa.wish(50)));
        when().get(VERSIONS).then().body("items.version.validTo", contains(visa.day(29), visa.day(60)));
    }

    private static void withdraw(Response version) {
        byHeadOffice()
                .header("If-Match", version.header("ETag"))
                .delete(path(version))
                .then()
                .statusCode(204);
    }

    @Test
    void a_repeated_announcement_is_one() {
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(headOffice())
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(visa.wish(30))
                    .post(VERSIONS)
                    .then()
                    .statusCode(201);
        }
        when().get(VERSIONS).then().body("items", hasSize(2));
    }

    @Test
    @Clause("C3")
    void others_are_told_when_a_version_begins_without_a_restart_and_nobody_can_book_what_has_ended() throws Exception {
        var wish = visa.wish(30);
        wish.put("personalVisit", true);
        wish.put("refusalGrounds", List.of(ground("A_GROUND", null, null)));
        added(wish);
        assertEquals(1, publication.publishChanges(), "what is announced is public at once");
        assertEquals(15, visa.newest().path("minutesPerPerson").asInt(), "nothing of today has changed");
        // What waiting for its first date would do.
        visa.execute(
                "UPDATE service_version SET valid_to = current_date - 2 WHERE service_id = 'visa' AND made_by IS NULL");
        visa.execute(
                "UPDATE service_version SET valid_from = current_date - 1 WHERE service_id = 'visa' AND made_by IS NOT NULL");
        assertEquals(1, publication.publishChanges());
        var told = visa.newest();
        assertEquals(25, told.path("minutesPerPerson").asInt());
        assertTrue(told.path("bookable").asBoolean());
        assertEquals("SERVICE", told.path("kind").asText());
        assertEquals("A_GROUND", told.at("/refusalGrounds/0/code").asText());
        assertEquals(
                "Izdomāts likums",
                told.at("/refusalGrounds/0/enactment/title/lv").asText());
        assertEquals("P1M", told.at("/dispute/period").asText());
        when().get(VISA).then().body("visit.minutesPerPerson", is(25));
        visa.execute(
                "UPDATE service_version SET valid_to = current_date - 1 WHERE service_id = 'visa' AND made_by IS NOT NULL");
        assertEquals(1, publication.publishChanges());
        assertEquals(false, visa.newest().path("bookable").asBoolean());
        when().get(VISA).then().statusCode(404);
    }

    @Test
    void what_staff_have_announced_no_later_file_of_a_release_takes_back() throws SQLException {
        added(visa.wish(30));
        visa.execute(
                "UPDATE service_version SET name_en = 'Renamed (invented)' WHERE service_id = 'visa' AND made_by IS NULL");
        visa.execute("UPDATE seed SET sha256 = 'other' WHERE name = 'services'");
        seeding.run();
        visa.onDate(29).then().body("name.en", equalTo("Renamed (invented)"));
        visa.onDate(30).then().body("name.en", equalTo("Visa (invented)"));
        visa.execute("UPDATE service_version SET name_en = 'Visa' WHERE service_id = 'visa' AND made_by IS NULL");
    }
}
