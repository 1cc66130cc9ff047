package lv.ocma.appointments.figure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import lv.ocma.appointments.Api;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** Who may ask what of the figures, and what an answer is. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FigureQuestionsApiTest extends AtACountedPlace {

    @Inject
    EntityManagerFactory hibernate;

    @Test
    @Clause("V2")
    void staff_see_their_own_places_with_branches_and_head_office_and_auditors_all() {
        var branch = given.aPlace().branchOf(place).open(day, "09:00", "10:00").published();
        var head = given.aPlace().headOffice().published();
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        Api.booked(Api.frontEnd(), Api.firstSlot(branch, service, day));
        countAll();
        var own = List.of(place, branch).stream().sorted().toList();
        ask(manager(place), "by=place&service=" + service, day, day).then().body("items.place", equalTo(own));
        ask(manager(head), "by=place&service=" + service, day, day).then().body("items.place", equalTo(own));
        ask(TestTokens.staff(StaffRole.AUDITOR), "by=place&service=" + service, day, day)
                .then()
                .body("items.place", equalTo(own));
        ask(manager(branch), "by=place", day, day).then().body("items.place", contains(branch));
        ask(manager(branch), "place=" + place, day, day).then().statusCode(403);
        ask(manager("elsewhere"), "by=place", day, day).then().statusCode(200).body("items", empty());
        ask(clerk, "place=" + place, day, day).then().statusCode(403);
    }

    @Test
    void the_same_figures_come_as_a_table() {
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        countAll();
        var answer = Api.as(manager(place))
                .accept("text/csv")
                .get("/v1/statistics/visits?by=place&by=weekday&measure=demand&from=" + day + "&to=" + day);
        answer.then().statusCode(200).contentType("text/csv");
        var lines = answer.asString().lines().toList();
        assertEquals(FigureCsv.EXAMPLE.lines().findFirst().orElseThrow(), lines.getFirst());
        assertEquals(place + ",,,,," + day.getDayOfWeek() + ",,1,1,0" + ",".repeat(25) + ",0,0", lines.getLast());
        assertEquals(2, lines.size());
    }

    @Test
    void an_answer_says_until_when_it_is_complete() {
        var before = given.clock().instant().minusSeconds(60);
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        var behind = asOf(ask(manager(place), "", day, day));
        countAll();
        var answer = ask(manager(place), "", day, day);
        assertTrue(asOf(answer).isAfter(OffsetDateTime.ofInstant(before, ZoneOffset.UTC)));
        assertTrue(asOf(answer).isAfter(behind), "a change that waits holds it back");
        assertTrue(
                asOf(answer)
                        .isBefore(OffsetDateTime.ofInstant(given.clock().instant(), ZoneOffset.UTC)
                                .minusSeconds(59)),
                "whatever is not over yet has begun by then");
        answer.then().header("Last-Modified", nullValue());
    }

    @Test
    void what_cannot_be_asked_is_named_all_at_once() {
        ask(manager(place), "by=place&by=colour&measure=joy&channel=FAX&service=flying", day, day.minusDays(1))
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(List.of("service", "to", "channel", "by", "measure")))
                .body(
                        "errors.code",
                        equalTo(List.of("unknown-service", "dates-in-order", "one-of", "one-of", "one-of")));
        ask(manager(place), "", day, day.plusDays(400)).then().statusCode(400).body("errors.code", contains("window"));
        ask(manager(place), "", day, day.plusDays(399)).then().statusCode(200);
        var auditor = TestTokens.staff(StaffRole.AUDITOR);
        ask(auditor, "by=hour&by=service", day, day.plusDays(100))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("to"))
                .body("errors.code", contains("window"));
        ask(auditor, "by=hour&by=service&service=" + service, day, day.plusDays(100))
                .then()
                .statusCode(200);
        ask(manager(place), "by=hour&by=service", day, day.plusDays(399)).then().statusCode(200);
        Api.as(manager(place))
                .get("/v1/statistics/visits")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("from", "to"))
                .body("errors.code", contains("required", "required"));
        ask(TestTokens.staff(StaffRole.AUDITOR), "place=nowhere", day, day)
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-place"));
        ask(manager(place), "place=" + place + "&place=" + place, day, day)
                .then()
                .statusCode(400);
    }

    @Test
    void more_rows_than_an_answer_holds_are_a_problem_and_not_a_part_of_them() {
        given.change(
                "insert into figure (place, day, hour, service, channel, " + String.join(", ", Measure.COLUMNS)
                        + ") select ?, date '2020-01-01' + n / 40, -1, 'invented-' || n % 40, 'PORTAL'"
                        + ", 1".repeat(Measure.COLUMNS.size()) + " from generate_series(0, 10000) n",
                place);
        var from = LocalDate.of(2020, 1, 1);
        ask(manager(place), "by=day&by=service&measure=demand", from, from.plusDays(399))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("by"))
                .body("errors.code", contains("too-many-figures"));
        ask(manager(place), "by=month&by=service&measure=demand", from, from.plusDays(399))
                .then()
                .statusCode(200);
        given.change("delete from figure where place = ?", place);
    }

    @Test
    void an_answer_and_a_bite_take_the_same_few_statements_whatever_there_is() {
        var manager = manager(place);
        var one = LongStream.range(0, 3).map(round -> ofABite(1)).min().orElseThrow();
        var few = least(() -> ask(manager, "by=place&by=hour", day, day));
        var five = LongStream.range(0, 3).map(round -> ofABite(5)).min().orElseThrow();
        assertEquals(few, least(() -> ask(manager, "by=place&by=hour", day.minusDays(300), day)));
        assertEquals(one, five);
        assertTrue(five <= 9, () -> five + " statements");
    }

    private long ofABite(int visits) {
        countAll();
        for (int visit = 0; visit < visits; visit++) {
            Api.booked(Api.frontEnd(), Api.slots(place, service, day).getLast());
        }
        return statements(() -> fold.some(ALL));
    }

    /** As other work of the service may be counted along. */
    private long least(Runnable work) {
        return LongStream.range(0, 3).map(round -> statements(work)).min().orElseThrow();
    }

    private long statements(Runnable work) {
        var statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        var before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private static OffsetDateTime asOf(Response answer) {
        return OffsetDateTime.parse(answer.jsonPath().getString("asOf"));
    }
}
