package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AuthoritiesApiTest {

    private final DataSource database;
    private final Seeding seeding;

    AuthoritiesApiTest(DataSource database, Seeding seeding) {
        this.database = database;
        this.seeding = seeding;
    }

    @ParameterizedTest
    @Clause("P3")
    @CsvSource({
        "patvērums, state-border-guard",
        "Patverums, state-border-guard",
        "beglis, state-border-guard",
        "asylum, state-border-guard",
        "international protection, state-border-guard",
        "убежище, state-border-guard",
        "robezsardze, state-border-guard",
        "passport, ocma-divisions",
        "pase, ocma-divisions",
        "паспорт, ocma-divisions",
        "invitation, ocma",
        "appeal, ocma",
        "klatiene dzivesviet, municipality",
        "e-services, customer-service-centres"
    })
    void a_topic_leads_to_who_is_competent_in_each_language_and_without_diacritics(String topic, String authority) {
        given().queryParam("q", topic)
                .get("/v1/authorities")
                .then()
                .statusCode(200)
                .body("items.id", contains(authority));
    }

    @Test
    @Clause("P3")
    void of_an_authority_that_is_found_only_the_topics_that_are_meant_are_told() {
        given().queryParam("q", "passport")
                .get("/v1/authorities")
                .then()
                .body("items[0].topics.id", contains("passport"));
        given().queryParam("q", "temporary protection")
                .get("/v1/authorities")
                .then()
                .body("items.id", contains("ocma-divisions", "customer-service-centres"))
                .body("items.topics.flatten().id", everyItem(equalTo("temporary-protection")));
        given().queryParam("q", "flying")
                .get("/v1/authorities")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @Clause("P3")
    void who_takes_asylum_is_verified_and_contacts_that_nobody_told_stay_null() {
        when().get("/v1/authorities/state-border-guard")
                .then()
                .statusCode(200)
                .body("kind", equalTo("STATE"))
                .body("name.lv", equalTo("Valsts robežsardze"))
                .body("translated", contains("ru"))
                .body("contact", hasKey("phones"))
                .body("contact.phones", nullValue())
                .body("contact.emails", nullValue())
                .body("contact.webPage", nullValue())
                .body("place", nullValue())
                .body("topics[0].service", equalTo("asylum"))
                .body("topics[0].assumed", is(false))
                .body("topics[0].legalReference", nullValue())
                .body("topics[0].sources[0]", startsWith("https://dip.euaa.europa.eu/"));
    }

    @Test
    @Clause("P3")
    void every_service_of_the_catalogue_has_somebody_competent_and_what_the_office_does_not_take_is_not_its_own() {
        var services = new TreeSet<>(when().get("/v1/services").jsonPath().getList("items.id", String.class));
        var directory = when().get("/v1/authorities")
                .then()
                .body("next", nullValue())
                .extract()
                .jsonPath();
        assertEquals(
                services,
                new TreeSet<>(directory.getList(
                        "items.topics.flatten().findAll { it.service != null }.service", String.class)));
        var ownTopics =
                directory.getList("items.findAll { it.kind == 'OCMA_UNIT' }.topics.flatten().service", String.class);
        for (var elsewhere : when().get("/v1/services")
                .jsonPath()
                .getList("items.findAll { !it.requestedAtOffice }.id", String.class)) {
            assertEquals(false, ownTopics.contains(elsewhere), elsewhere);
        }
    }

    @Test
    @Clause("C9")
    void a_topic_carries_the_enactment_that_a_source_names_readable_and_with_its_link() {
        given().queryParam("q", "passport")
                .get("/v1/authorities")
                .then()
                .body("items[0].topics[0].legalReference.text.en", startsWith("Cabinet Regulation No. 133"))
                .body("items[0].topics[0].legalReference.link", equalTo("https://likumi.lv/ta/en/en/id/244579"));
        for (var topic : List.of("foreigner-id", "residence-permit-card")) {
            when().get("/v1/authorities")
                    .then()
                    .body(
                            "items.topics.flatten().find { it.service == '" + topic + "' }.legalReference.text.en",
                            startsWith("Cabinet Regulation No. 133"));
        }
        given().queryParam("q", "complaint")
                .get("/v1/authorities")
                .then()
                .body("items[0].topics.legalReference.text.lv", contains("Iesniegumu likums"));
    }

    @Test
    void each_row_names_its_sources_and_what_is_a_reading_of_ours_is_marked() {
        when().get("/v1/authorities")
                .then()
                .body("items", hasSize(5))
                .body("items.source", everyItem(notNullValue()))
                .body("items.topics.flatten().sources", everyItem(not(empty())))
                .body("items.topics.flatten().findAll { it.assumed }.id", contains("foreigner-id", "visa"));
    }

    @Test
    void the_head_office_has_its_contacts_and_a_topic_may_have_its_own() {
        when().get("/v1/authorities/ocma")
                .then()
                .body("place", equalTo("hq"))
                .body("name.lv", equalTo("Pilsonības un migrācijas lietu pārvalde"))
                .body("contact.phones", contains("+37167209400"))
                .body("contact.emails", contains("pasts@pmlp.gov.lv"))
                .body("topics.find { it.id == 'citizenship-acquisition' }.contact.emails", contains("pskn@pmlp.gov.lv"))
                .body("topics.find { it.id == 'visa' }.contact", nullValue());
    }

    @Test
    void pages_of_a_search_go_on_where_the_one_before_ended() {
        var first = given().queryParam("q", "temporary").queryParam("limit", 1).get("/v1/authorities");
        first.then().body("items.id", contains("ocma-divisions")).header("Link", containsString("q=temporary"));
        given().queryParam("q", "temporary")
                .queryParam("limit", 1)
                .queryParam("cursor", first.jsonPath().getString("next"))
                .get("/v1/authorities")
                .then()
                .body("items.id", contains("customer-service-centres"))
                .body("next", nullValue());
    }

    @Test
    void a_changed_topic_is_replaced_when_the_file_is_taken_in_anew_and_one_that_went_is_forgotten()
            throws SQLException {
        execute("UPDATE authority_topic SET name_lv = 'Pārdēvēts (izdomāts)', phones = '{}', legal_en = NULL"
                + " WHERE topic = 'passport'");
        execute(
                "INSERT INTO authority_topic (authority_id, topic, listed, name_en, translated, words, assumed, sources)"
                        + " VALUES ('ocma', 'flying', 99, 'Flying (invented)', '{}', '{}', true, '{}')");
        when().get("/v1/authorities/ocma").then().body("topics.id", hasItem("flying"));
        execute("INSERT INTO vocabulary_word VALUES ('service-topic', 'visa', 'flying', '{flying}')");
        when().get("/v1/services?q=flying").then().body("items.id", hasItem("visa"));
        execute("UPDATE seed SET sha256 = 'other' WHERE name = 'authorities'");
        seeding.run();
        when().get("/v1/services?q=flying").then().body("items.id", not(hasItem("visa")));
        when().get("/v1/authorities/ocma").then().body("topics.id", not(hasItem("flying")));
        when().get("/v1/authorities/ocma-divisions")
                .then()
                .body("topics[0].name.lv", equalTo("Pases izsniegšana"))
                .body("topics[0].contact", nullValue())
                .body("topics.id.unique().size()", is(10));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/authorities?q=%20, q",
        "/v1/authorities?q=%2D%2D, q",
        "/v1/authorities?topic=asylum, topic",
        "/v1/authorities?limit=501, limit",
        "/v1/authorities?cursor=nonsense, cursor"
    })
    void what_cannot_be_searched_is_a_problem_that_names_it(String path, String parameter) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }

    @Test
    void a_query_that_is_too_long_is_told_the_limit_in_the_language_of_the_caller() {
        for (var told :
                Set.of(List.of("lv", "no 1 līdz 100"), List.of("en", "from 1 to 100"), List.of("ru", "от 1 до 100"))) {
            given().queryParam("q", "a".repeat(101))
                    .header("Accept-Language", told.getFirst())
                    .get("/v1/authorities")
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("size"))
                    .body("errors[0].detail", containsString(told.getLast()));
        }
        given().queryParam("q", "a".repeat(100)).get("/v1/authorities").then().statusCode(200);
    }

    @Test
    void unchanged_authorities_are_not_sent_again_and_unknown_ones_are_problems() {
        var etag = when().get("/v1/authorities/ocma")
                .then()
                .header("Cache-Control", startsWith("public"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get("/v1/authorities/ocma").then().statusCode(304);
        given().header("If-None-Match", etag).get("/v1/authorities").then().statusCode(200);
        when().get("/v1/authorities/nasa")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-found"));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
