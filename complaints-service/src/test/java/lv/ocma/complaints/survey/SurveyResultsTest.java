package lv.ocma.complaints.survey;

import static lv.ocma.complaints.survey.SurveyGiven.manager;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has a month of its own, since a month is closed once. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SurveyResultsTest {

    @Inject
    Given given;

    @Inject
    SurveyUpkeep upkeep;

    @Inject
    ColumnCipher cipher;

    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private void answers(int many, String month, String service, int rating) {
        for (int i = 0; i < many; i++) {
            given.change(
                    "insert into survey_answer (id, place, service, month, overall, easy, clear, on_time, remark, shuffled) values (?, ?, ?, cast(? as date), ?, 4, 5, 1, nullif(?, ''), false)",
                    UUID.randomUUID(),
                    place,
                    service,
                    month + "-01",
                    rating,
                    i == 0 ? cipher.encrypt("Paldies par " + service) : "");
        }
    }

    private ValidatableResponse results(String month, String... by) {
        return manager(place)
                .queryParam("from", month)
                .queryParam("to", month)
                .queryParam("place", place)
                .queryParam("by", List.of(by))
                .get("/v1/surveys/results")
                .then()
                .statusCode(200);
    }

    @Test
    @Clause("C7")
    void scores_are_told_by_place_and_service_with_how_certain_they_are() {
        answers(8, "2019-01", "passport", 5);
        answers(2, "2019-01", "passport", 1);
        results("2019-01", "place", "service", "month").body("items", hasSize(0));
        upkeep.keepUp();
        results("2019-01", "place", "service", "month")
                .body("items", hasSize(1))
                .body("items[0].place", equalTo(place))
                .body("items[0].service", equalTo("passport"))
                .body("items[0].month", equalTo("2019-01"))
                .body("items[0].answers", equalTo(10))
                .body("items[0].overall.mean", equalTo(4.2f))
                .body("items[0].overall.satisfied", equalTo(0.8f))
                .body("items[0].overall.satisfiedFrom", equalTo(0.4902f))
                .body("items[0].overall.satisfiedTo", equalTo(0.9433f))
                .body("items[0].onTime.satisfied", equalTo(0f));
        assertEquals(0, given.count("select count(*) from survey_answer where place = ?", place));
    }

    @Test
    @Clause("P5")
    void fewer_than_five_are_in_no_figure_however_it_is_asked() {
        answers(6, "2019-02", "passport", 5);
        answers(4, "2019-02", "eid-card", 1);
        upkeep.keepUp();
        results("2019-02", "service").body("items", hasSize(1)).body("items[0].service", equalTo("passport"));
        results("2019-02", "place").body("items[0].answers", equalTo(6)).body("items[0].overall.mean", equalTo(5f));
        results("2019-02").body("items[0].answers", equalTo(6));
        manager(place)
                .queryParam("from", "2019-02")
                .queryParam("to", "2019-02")
                .queryParam("place", place)
                .queryParam("service", "eid-card")
                .get("/v1/surveys/results")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void small_services_of_a_place_are_one_group_if_that_is_large_enough() {
        answers(3, "2019-03", "passport", 5);
        answers(4, "2019-03", "eid-card", 4);
        upkeep.keepUp();
        results("2019-03", "service")
                .body("items", hasSize(1))
                .body("items[0].service", equalTo(null))
                .body("items[0].severalServices", equalTo(true))
                .body("items[0].answers", equalTo(7));
    }

    @Test
    void what_comes_after_its_month_was_closed_changes_no_figure() {
        answers(5, "2019-04", "passport", 5);
        upkeep.keepUp();
        answers(1, "2019-04", "passport", 1);
        answers(5, "2019-04", "eid-card", 1);
        upkeep.keepUp();
        results("2019-04").body("items[0].answers", equalTo(5)).body("items[0].overall.mean", equalTo(5f));
        assertEquals(0, given.count("select count(*) from survey_answer where place = ?", place));
    }

    @Test
    void who_leads_the_place_reads_remarks_apart_from_ratings() {
        answers(5, "2019-05", "passport", 5);
        upkeep.keepUp();
        var asked = "/v1/surveys/remarks?month=2019-05&place=" + place;
        manager(place)
                .get(asked)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].remark", equalTo("Paldies par passport"));
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where action = 'survey.read-remarks' and division = ?",
                        place));
        manager(given.aPlace()).get(asked).then().statusCode(403);
    }

    @Test
    void remarks_of_fewer_than_five_are_kept_nowhere() {
        answers(4, "2019-06", "passport", 5);
        upkeep.keepUp();
        assertEquals(0, given.count("select count(*) from survey_remark where place = ?", place));
    }

    @Test
    @Clause("C7")
    void remarks_of_a_group_that_is_in_no_sum_go_with_it_and_of_small_ones_together_stay() {
        answers(5, "2019-08", "passport", 5);
        answers(2, "2019-08", "eid-card", 1);
        answers(5, "2019-09", "passport", 5);
        answers(3, "2019-09", "eid-card", 1);
        answers(2, "2019-09", "visa", 1);
        upkeep.keepUp();
        for (var month : List.of(Map.entry("2019-08", 1), Map.entry("2019-09", 3))) {
            manager(place)
                    .get("/v1/surveys/remarks?month=" + month.getKey() + "&place=" + place)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(month.getValue()));
        }
    }

    @Test
    void results_are_a_table_too() {
        answers(5, "2019-07", "passport", 5);
        upkeep.keepUp();
        var table = manager(place)
                .header("Accept", "text/csv")
                .queryParam("from", "2019-07")
                .queryParam("to", "2019-07")
                .queryParam("place", place)
                .queryParam("by", "place")
                .get("/v1/surveys/results")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table, startsWith("place,service,several_services,month,answers,"));
        assertThat(table, containsString(place + ",,false,,5,5.0,1.0,0.5655,1.0,"));
        assertEquals(SurveyCsv.EXAMPLE.lines().findFirst(), table.lines().findFirst());
    }

    @Test
    void a_period_is_bounded() {
        manager(place).get("/v1/surveys/results").then().statusCode(400);
        manager(place)
                .queryParam("from", "2019-01")
                .queryParam("to", "2021-01")
                .get("/v1/surveys/results")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("survey-period")));
    }
}
