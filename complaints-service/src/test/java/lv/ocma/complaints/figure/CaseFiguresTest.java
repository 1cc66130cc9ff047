package lv.ocma.complaints.figure;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ocma.complaints.DirectoryGiven;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.SentCases;
import lv.ocma.complaints.serviceerror.ErrorGiven;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestDay;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseFiguresTest {

    private static final String PATH = "/v1/statistics/cases";

    @Inject
    Given given;

    @Inject
    DirectoryGiven directory;

    @Inject
    CaseCounting counting;

    private final YearMonth month = YearMonth.from(Zones.today(TestDay.clock()));
    private String place = "";

    @BeforeEach
    void a_place() {
        place = given.aPlace();
    }

    private RequestSpecification supervisor() {
        return by(StaffRole.SUPERVISOR, place);
    }

    private static RequestSpecification by(StaffRole role, String place) {
        return given().auth().oauth2(TestTokens.staff(role, place));
    }

    private ValidatableResponse figures(RequestSpecification by, String... apart) {
        counted();
        return by.queryParam("from", month.toString())
                .queryParam("to", month.toString())
                .queryParam("place", place)
                .queryParam("by", List.of(apart))
                .get(PATH)
                .then();
    }

    /** The service's own round may hold some at this moment, which the one here passes over. */
    private void counted() {
        Eventually.becomes(0L, () -> {
            counting.count();
            return given.count(
                    "select count(*) from case_timeline_entry where not counted and what in " + What.COUNTED);
        });
    }

    @Test
    @Clause("V1")
    void what_came_and_what_was_taken_back_is_counted_by_kind_and_month() {
        SentCases.at(place);
        SentCases.at(place);
        SentCases.withdraw(SentCases.at(place));

        figures(supervisor(), "kind", "month")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("COMPLAINT"))
                .body("items[0].month", equalTo(month.toString()))
                .body("items[0].place", nullValue())
                .body("items[0].received", equalTo(3))
                .body("items[0].ended.withdrawn", equalTo(1))
                .body("items[0].ended.upheld", equalTo(0))
                .body("items[0].replyTime.cases", equalTo(0))
                .body("items[0].replyTime.inTimeShare", nullValue())
                .body("asOf", notNullValue());
    }

    @Test
    @Clause("V1")
    void what_turned_out_to_be_of_another_kind_is_counted_under_that_one_whether_it_was_counted_before_or_not() {
        var first = SentCases.at(place);
        SentCases.at(place);
        counted();
        SentCases.reclassify(first, place, "PROPOSAL");
        var second = SentCases.at(place);
        SentCases.reclassify(second, place, "PROPOSAL");
        SentCases.reclassify(second, place, "INFORMATION_REQUEST");

        figures(supervisor(), "kind")
                .statusCode(200)
                .body("items.kind", contains("COMPLAINT", "INFORMATION_REQUEST", "PROPOSAL"))
                .body("items.received", contains(1, 1, 1));
        SentCases.reclassify(first, place, "INFORMATION_REQUEST");
        figures(supervisor(), "kind").body("items.received", contains(1, 2, 0));
    }

    @Test
    @Clause("V1")
    void several_instances_count_each_case_once() throws Exception {
        IntStream.range(0, 12).forEach(_ -> SentCases.at(place));
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : IntStream.range(0, 4)
                    .mapToObj(_ -> instances.submit(counting::count))
                    .toList()) {
                each.get();
            }
        }
        figures(supervisor()).statusCode(200).body("items[0].received", equalTo(12));
    }

    @Test
    void what_came_last_month_and_is_written_down_now_counts_in_the_month_of_its_receipt() {
        var id = SentCases.at(place);
        given.change(
                "update case_file set received_at = received_at - interval '31 days' where id = ? and not exists (select from case_timeline_entry where case_file = ? and counted)",
                id,
                id);
        figures(supervisor(), "month").statusCode(200).body("items.size()", equalTo(0));
    }

    @Test
    @Clause("V1")
    void the_same_figures_are_a_table_for_a_spreadsheet() {
        SentCases.at(place);
        figures(supervisor().accept("text/csv"), "place", "kind")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("place,kind,clause,service,month,received,upheld,"))
                .body(containsString("\r\n" + place + ",COMPLAINT,,,,1,0,0,"));
    }

    @Test
    @Clause("V1")
    void what_is_open_and_what_is_overdue_is_told_as_it_is_now() {
        SentCases.at(place);
        var late = SentCases.at(place);
        given.change("update case_file set due = current_date - 3 where id = ?", late);
        SentCases.withdraw(SentCases.at(place));

        supervisor()
                .queryParam("place", place)
                .get(PATH + "/open")
                .then()
                .statusCode(200)
                .body("items.place", contains(place))
                .body("items[0].open", equalTo(2))
                .body("items[0].held", equalTo(0))
                .body("items[0].overdue", equalTo(1));
    }

    @Test
    @Clause("V1")
    void the_report_of_a_year_tells_causes_errors_and_the_year_before() {
        var clause = directory.aClause();
        SentCases.about(place, clause);
        SentCases.about(place, clause);
        SentCases.at(place);
        var clerk = given.anEmployee(UUID.randomUUID().toString(), place, null);
        ErrorGiven.anError(place, clerk);
        counted();

        var year = Year.from(month);
        supervisor()
                .get(PATH + "/" + year + "/report")
                .then()
                .statusCode(200)
                .body("year", equalTo(year.getValue()))
                .body("now.received", equalTo(3))
                .body("before.received", equalTo(0))
                .body("kinds.kind", contains("COMPLAINT"))
                .body("kinds[0].receivedBefore", equalTo(0))
                .body("clauses[0].id", equalTo(clause))
                .body("clauses[0].received", equalTo(2))
                .body("clauses[0].repeated", equalTo(false))
                .body("now.errors.reported", equalTo(1))
                .body("now.errors.open", equalTo(1))
                .body("now.satisfaction", nullValue());
        supervisor()
                .get(PATH + "/" + year.plusYears(1) + "/report")
                .then()
                .statusCode(200)
                .body("before.received", equalTo(3));
    }

    @Test
    void figures_of_a_place_are_for_its_own_staff_for_the_head_office_and_for_auditors() {
        SentCases.at(place);
        var other = given.aPlace();
        figures(by(StaffRole.SUPERVISOR, other)).statusCode(403).body("type", endsWith("/other-division"));
        figures(by(StaffRole.AUDITOR, other)).statusCode(200).body("items[0].received", equalTo(1));
        supervisor().get(PATH + "/1999/report").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01, , to, required",
        ", 2026-01, from, required",
        "2026-02, 2026-01, to, error-months",
        "2024-01, 2026-01, to, error-months"
    })
    void a_period_is_named_and_has_two_years_at_most(String from, String to, String parameter, String code) {
        var asked = supervisor();
        if (from != null) {
            asked.queryParam("from", from);
        }
        if (to != null) {
            asked.queryParam("to", to);
        }
        asked.get(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }
}
