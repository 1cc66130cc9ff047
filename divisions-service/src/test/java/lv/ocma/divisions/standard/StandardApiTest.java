package lv.ocma.divisions.standard;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StandardApiTest {

    /** The one place where the standard is written down; the service must tell what stands there. */
    private static final Path FOLDER = Path.of("../docs/standard");

    private final DataSource database;

    StandardApiTest(DataSource database) {
        this.database = database;
    }

    @Test
    @Clause("S1")
    void every_clause_of_the_standard_is_listed_in_its_order_with_its_text_and_edition() throws IOException {
        var expected = new ArrayList<String>();
        new ObjectMapper()
                .readTree(FOLDER.resolve("clauses.json").toFile())
                .path("clauses")
                .forEach(clause -> expected.add(clause.path("id").asText()));
        var answer = when().get("/v1/standard")
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("items.text.en", everyItem(notNullValue()))
                .body("items.text.lv", everyItem(nullValue()))
                .body("items[0].text", hasKey("ru"))
                .body("items.edition.order", everyItem(equalTo("No. 205")))
                .extract();
        assertEquals(expected, answer.jsonPath().getList("items.id", String.class));
    }

    @Test
    @Clause("S1")
    void a_clause_is_told_as_printed_with_the_sentence_that_leads_it_the_order_and_the_dates_that_are_known() {
        when().get("/v1/standard/P3")
                .then()
                .statusCode(200)
                .body("section.en", equalTo("Duties of the employee of the OCMA during the customer service process"))
                .body("text.en", equalTo("""
                                Employees of the OCMA have the following duties during the customer service process:
                                In person:
                                to inform the customer on the structural unit of the OCMA or any other state or municipal authority, under the competence of which is provision of the relevant information or service, if the provision of the service is not under the competence of the OCMA or the relevant employee;"""))
                .body("summary.en", startsWith("tell the customer which unit"))
                .body("edition.id", equalTo("2018-205"))
                .body("edition.title.en", equalTo("OCMA Customer Service Standard"))
                .body("edition.approved", equalTo("2018-12-12"))
                .body("edition.published", equalTo("2021-08-10"))
                .body("edition", hasKey("validFrom"))
                .body("edition.validFrom", nullValue())
                .body("edition.validTo", nullValue())
                .body("edition.source", equalTo("https://www.pmlp.gov.lv/en/ethics"));
        when().get("/v1/standard/V5").then().body("text.en", containsString("regardless of the gender, age, race,"));
        when().get("/v1/standard/K1").then().body("text.en", containsString("\nTwitter – twitter.com/leM_PMLP"));
    }

    @Test
    void no_paragraph_that_promises_something_is_left_out() throws IOException {
        var printed = new ArrayList<>(StandardText.of(Files.readString(FOLDER.resolve("customer-service-standard.txt")))
                .paragraphs());
        var told = when().get("/v1/standard").jsonPath();
        printed.removeAll(told.getList("items.section.en", String.class));
        told.getList("items.text.en", String.class).forEach(text -> printed.removeAll(List.of(text.split("\n", -1))));
        var opening = printed.stream()
                .map(paragraph -> paragraph.substring(0, Math.min(17, paragraph.length())))
                .toList();
        assertEquals(
                List.of(
                        "Ethics",
                        "Published: 10.08.",
                        "OCMA Customer Ser",
                        "Approved by",
                        "Order No. __205__",
                        "of the Office of ",
                        "of 12 December 20",
                        "The Office of Cit",
                        "The purpose of th",
                        "Professionalism –",
                        "https://www.pmlp."),
                opening);
    }

    @Test
    @Clause("S1")
    void a_later_edition_stands_beside_the_earlier_one_and_each_date_has_its_own() throws SQLException {
        execute("UPDATE standard_edition SET valid_to = '2030-05-31' WHERE id = '2018-205'");
        execute("INSERT INTO standard_edition (id, order_number, approved, valid_from, source)"
                + " VALUES ('2030-7', 'No. 7 (invented)', '2030-04-01', '2030-06-01', 'test')");
        execute("INSERT INTO standard_clause (edition_id, clause_id, listed, text_lv)"
                + " VALUES ('2030-7', 'P3', 1, 'Izdomāts teksts')");
        try {
            when().get("/v1/standard/P3?date=2030-05-31")
                    .then()
                    .body("edition.order", equalTo("No. 205"))
                    .body("edition.validTo", equalTo("2030-05-31"));
            when().get("/v1/standard/P3?date=2030-06-01")
                    .then()
                    .body("edition.order", equalTo("No. 7 (invented)"))
                    .body("edition.validFrom", equalTo("2030-06-01"))
                    .body("text.lv", equalTo("Izdomāts teksts"))
                    .body("text.en", nullValue())
                    .body("section.en", nullValue());
            when().get("/v1/standard?date=2030-06-01").then().body("items.id", contains("P3"));
            when().get("/v1/standard/P3?edition=2030-7").then().body("text.lv", equalTo("Izdomāts teksts"));
            when().get("/v1/standard?edition=2030-7").then().body("items.edition.id", contains("2030-7"));
            when().get("/v1/standard?edition=2030-7&date=2030-05-31").then().body("items", empty());
            when().get("/v1/standard/P3?edition=2018-205&date=2030-06-01")
                    .then()
                    .statusCode(404);
            when().get("/v1/standard?edition=2030-9").then().statusCode(200).body("items", empty());
            when().get("/v1/standard/K1?date=2030-06-01").then().statusCode(404);
            when().get("/v1/standard").then().body("items", hasSize(45));
        } finally {
            execute("DELETE FROM standard_clause WHERE edition_id = '2030-7'");
            execute("DELETE FROM standard_edition WHERE id = '2030-7'");
            execute("UPDATE standard_edition SET valid_to = NULL WHERE id = '2018-205'");
        }
    }

    @Test
    void the_database_refuses_two_editions_for_one_date_and_one_that_ends_before_it_was_approved() {
        var second = "INSERT INTO standard_edition (id, order_number, approved, source)"
                + " VALUES ('2030-8', 'No. 8 (invented)', '2030-04-01', 'test')";
        var ended = "UPDATE standard_edition SET valid_to = '2018-12-11' WHERE id = '2018-205'";
        assertTrue(refusal(second).contains("standard_edition_one_at_a_time"));
        assertTrue(refusal(ended).contains("standard_edition_valid_in_order"));
    }

    @Test
    void before_it_was_approved_nothing_was_promised() {
        when().get("/v1/standard?date=2018-12-12").then().body("items", hasSize(45));
        when().get("/v1/standard?date=2018-12-11").then().statusCode(200).body("items", empty());
        when().get("/v1/standard/P3?date=2018-12-11").then().statusCode(404);
    }

    @Test
    void pages_of_any_size_give_every_clause_once() {
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = given().queryParam("limit", 7);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/v1/standard").then().statusCode(200).extract();
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertEquals(when().get("/v1/standard").jsonPath().getList("items.id", String.class), seen);
    }

    @ParameterizedTest
    @CsvSource({"/v1/standard", "/v1/standard/P3", "/v1/standard/P3?date=2026-06-25"})
    void what_has_not_changed_is_not_sent_again(String path) {
        var etag = when().get(path)
                .then()
                .header("Cache-Control", startsWith("public"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag).get(path).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/standard?colour=blue,colour",
        "/v1/standard?limit=0,limit",
        "/v1/standard?cursor=nonsense,cursor",
        "/v1/standard?date=yesterday,date",
        "/v1/standard/P3?date=2026-13-01,date"
    })
    void what_cannot_be_read_is_a_problem_that_names_it(String path, String parameter) {
        when().get(path).then().statusCode(400).body("errors.parameter", contains(parameter));
    }

    @Test
    void a_clause_that_the_standard_lacks_is_not_found() {
        when().get("/v1/standard/Z9")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-found"));
    }

    private String refusal(String statement) {
        return String.valueOf(
                assertThrows(SQLException.class, () -> execute(statement)).getMessage());
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
