package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import lv.ocma.divisions.text.Words;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServiceSearchApiTest {

    private static final String LETTERS = "abcdefghijklmnoprstuvz";

    private final DataSource database;
    private final EntityManagerFactory entities;

    ServiceSearchApiTest(DataSource database, EntityManagerFactory entities) {
        this.database = database;
        this.entities = entities;
    }

    @ParameterizedTest
    @Clause("C3")
    @CsvSource({
        "Pases izsniegšana, passport",
        "pases izsniegsana, passport",
        "pasi, passport",
        "passport, passport",
        "pasport, passport",
        "паспорта, passport",
        "ПАСПРОТА, passport",
        "Pilsonības iegūšana, citizenship-acquisition",
        "pilsonibas iegusana, citizenship-acquisition",
        "naturalizacija, citizenship-acquisition",
        "натурализация, citizenship-acquisition",
        "bēglis, asylum",
        "refugee, asylum",
        "убежище, asylum",
        "gatava dokumenta, document-collection",
        "pick up, document-collection",
        "забрать, document-collection",
        "ielūgums, invitation e-submission",
        "ielugumz, invitation",
        "id card, eid-card foreigner-id",
        "atlantis, ''",
        "pases atlantis, ''"
    })
    void a_service_is_found_by_its_words_in_three_languages_without_diacritics_and_with_a_typing_error(
            String asked, String ids) {
        found("q", asked).body("items.id.join(' ')", equalTo(ids));
    }

    @Test
    @Clause("C3")
    void a_russian_letter_with_two_dots_is_found_without_them_and_the_other_way_round() {
        found("q", "приглашёния").body("items.id", contains("invitation"));
        assertEquals(Words.of(List.of("ещё")), Words.of(List.of("ЕЩЕ")));
    }

    @Test
    @Clause("C3")
    void each_service_is_found_by_its_name_with_one_letter_changed() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        var services = when().get("/v1/services").jsonPath();
        List<String> ids = services.getList("items.id");
        for (var language : List.of("lv", "en")) {
            List<String> names = services.getList("items.name." + language);
            for (int i = 0; i < ids.size(); i++) {
                var asked = Words.of(List.of(names.get(i))).words().stream()
                        .limit(6)
                        .map(word -> mistyped(word, random))
                        .collect(Collectors.joining(" "));
                if (asked.length() <= 100) {
                    found("q", asked).body("items.id", hasItem(ids.get(i)));
                }
            }
        }
    }

    private static String mistyped(String word, Random random) {
        if (word.length() < 4 || !word.matches("[a-z]+")) {
            return word;
        }
        int at = random.nextInt(word.length());
        return word.substring(0, at) + LETTERS.charAt(random.nextInt(LETTERS.length())) + word.substring(at + 1);
    }

    @Test
    void the_name_goes_before_the_description_and_equal_ones_stand_as_listed() throws SQLException {
        var described = when().get("/v1/services/passport").jsonPath().getString("version.id");
        execute("INSERT INTO vocabulary_word VALUES ('service-description', '" + described + "', 'viza', '{viza}')");
        found("q", "vīza").body("items.id", contains("invitation", "visa", "eu-citizen-residence", "passport"));
        execute("DELETE FROM vocabulary_word WHERE kind = 'service-description' AND word = 'viza'");
        found("q", "izsniegšana").body("items.id", contains("passport", "eid-card", "residence-permit-card"));
    }

    @Test
    @Clause({"C3", "V3"})
    void services_are_filtered_by_channel_and_by_whether_somebody_has_to_come() {
        found("channel", "LATVIJA_LV")
                .body(
                        "items.id",
                        contains(
                                "residence-declaration-online",
                                "invitation",
                                "persons-in-my-property",
                                "e-submission"));
        found("channel", "PIGEON").body("items", hasSize(0));
        found("personalVisit", "true").body("items.personalVisit", everyItem(is(true)));
        found("personalVisit", "false")
                .body("items.id", contains("residence-declaration-online", "invitation", "register-information"));
        found("personalVisit", "unknown").body("items.personalVisit", everyItem(nullValue()));
    }

    @Test
    @Clause({"C3", "R1"})
    void services_of_a_place_are_those_that_are_asked_for_in_person_and_a_branch_gives_out_what_was_ordered_there() {
        found("place", "talsi")
                .body("items.id", hasItem("passport"))
                .body("items.id", hasItem("document-collection"))
                .body("items.id", not(hasItem("visa")));
        found("place", "smiltene")
                .body("items.id", hasItem("passport"))
                .body("items.id", hasItem("document-collection"));
        found("place", "hq").body("items", hasSize(0));
        given().queryParam("service", "document-collection")
                .get("/v1/places")
                .then()
                .body("items", hasSize(33))
                .body("items.findAll { it.collectsDocumentsMadeElsewhere == false }.id", hasItems("livani", "kraslava"))
                .body("items.findAll { it.collectsDocumentsMadeElsewhere == false }", hasSize(4));
    }

    @Test
    void pages_of_a_search_follow_each_other_and_a_cursor_belongs_to_its_question() {
        var whole = when().get("/v1/services?q=dok").jsonPath().getList("items.id", String.class);
        assertTrue(whole.size() > 2, whole::toString);
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("q", "dok").queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/services");
            ids.addAll(page.jsonPath().getList("items.id", String.class));
            var next = page.jsonPath().getString("next");
            if (next != null) {
                page.then().header("Link", containsString("q=dok"));
                given().queryParam("q", "pase")
                        .queryParam("cursor", next)
                        .get("/v1/services")
                        .then()
                        .statusCode(400)
                        .body("errors.parameter", contains("cursor"));
            }
            cursor = next;
        } while (cursor != null);
        assertEquals(whole, ids);
    }

    @Test
    void the_other_forms_take_the_same_filters() {
        var table = given().accept("text/csv").get("/v1/services?q=pases").asString();
        assertTrue(table.lines().skip(1).allMatch(line -> line.startsWith("passport,")), table);
        given().accept("application/ld+json")
                .get("/v1/services?q=pases")
                .then()
                .body("'@graph'.findAll { it.'@type' == 'PublicService' }.identifier", contains("passport"));
    }

    @ParameterizedTest
    @CsvSource({
        "q=%20, q, size",
        "q=%2D%2D, q, size",
        "place=atlantis, place, unknown-place",
        "channel=by%20post, channel, format",
        "personalVisit=maybe, personalVisit, one-of",
        "on=1999-12-31, on, calendar-range",
        "on=2101-01-01, on, calendar-range",
        "on=tomorrow, on, date-format",
        "limit=501, limit, range",
        "cursor=nonsense, cursor, cursor",
        "colour=red, colour, unknown-parameter"
    })
    void what_cannot_be_searched_is_a_problem_that_names_it(String query, String parameter, String code) {
        given().urlEncodingEnabled(false)
                .get("/v1/services?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void a_search_takes_the_same_number_of_statements_however_many_services_are_found() {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        var one = statements("q=asylum", statistics);
        assertEquals(one, statements("q=i", statistics));
        assertEquals(statements("place=talsi&q=asylum", statistics) + 5, statements("place=talsi&q=pase", statistics));
    }

    private static long statements(String query, Statistics statistics) {
        statistics.clear();
        given().urlEncodingEnabled(false).get("/v1/services?" + query).then().statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    private static ValidatableResponse found(String parameter, String value) {
        return given().queryParam(parameter, value).get("/v1/services").then().statusCode(200);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
