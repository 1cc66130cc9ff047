package lv.ocma.appointments.figure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FiguresApiTest {

    private static final int ALL = 1000;

    @Inject
    Given given;

    @Inject
    FigureFold fold;

    @Inject
    FigureSums sums;

    @Inject
    FigureLag lag;

    @Inject
    MeterRegistry metrics;

    @Inject
    StaffedDays staffed;

    @Inject
    EntityManagerFactory hibernate;

    private LocalDate today;
    private LocalDate day;
    private String place;
    private String service;
    private String clerk;

    @BeforeEach
    void aPlace() {
        today = given.today();
        day = given.aDay();
        place = given.aPlace()
                .counters(2)
                .open(today.minusDays(1), "09:00", "11:30")
                .open(today, "00:00", "23:59")
                .open(day, "09:00", "12:00")
                .open(day.plusDays(1), "10:00", "12:00")
                .published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
    }

    @Test
    @Clause({"V1", "V3"})
    void a_booking_counts_where_it_is_now_and_by_who_has_cancelled_it() {
        var moved = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        var left = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        var gone = Api.booked(clerk, Api.firstSlot(place, service, day));
        counted("by=hour&by=channel", day, day)
                .body("items", hasSize(2))
                .body("items.channel", contains("FRONT_END", "STAFF"))
                .body("items.hour", contains(9, 9))
                .body("items.demand.visits", contains(2, 1))
                .body("items.load.bookedMinutes", contains(30, 15))
                .body("items.leadTime.average", contains(10.0F, 10.0F))
                .body("items.leadTime.medianAtMost", contains(10, 10));

        Api.reschedule(Api.frontEnd(), moved, Api.firstSlot(place, service, day.plusDays(1)))
                .then()
                .statusCode(200);
        Api.cancel(Api.frontEnd(), left).then().statusCode(200);
        Api.cancel(clerk, gone).then().statusCode(200);

        counted("by=day&by=hour", day, day.plusDays(1))
                .body("items.day", contains(day.toString(), day.plusDays(1).toString()))
                .body("items.hour", contains(9, 10))
                .body("items.demand.visits", contains(2, 1))
                .body("items.load.bookedMinutes", contains(0, 15))
                .body("items.outcomes.cancelled.byCustomer", contains(1, 0))
                .body("items.outcomes.cancelled.byStaff", contains(1, 0));
        counted("measure=demand", today, today)
                .body("items.demand.asked", contains(3))
                .body("items.demand.visits", contains(0))
                .body("items[0].load", nullValue());
    }

    @Test
    @Clause({"V1", "V5"})
    void a_day_of_the_queue_gives_each_figure_in_its_hour() {
        var early = given.aService(15);
        var first = Day.ticket(clerk, place, early);
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        Day.done(clerk, serving, Day.item(serving) + "/completion");
        var wish = Day.wish(place, "LIVE", service);
        wish.put("priority", "DISABILITY");
        Day.takeTicket(clerk, wish).then().statusCode(201);
        Day.done(clerk, Day.called(clerk, place, 2), "no-show");
        Day.ticket(clerk, place, service);
        at(id(first), "CHECKED_IN", "09:10");
        at(id(first), "CALLED", "09:22");
        at(id(first), "SERVING", "09:50");
        at(id(first), "SERVED", "10:05");

        counted("by=hour&service=" + early + "&place=" + place, today, today)
                .body("items.find { it.hour == 9 }.outcomes.served", equalTo(1))
                .body("items.find { it.hour == 9 }.waiting.visits", equalTo(1))
                .body("items.find { it.hour == 9 }.waiting.minutes", equalTo(12))
                .body("items.find { it.hour == 9 }.waiting.medianAtMost", equalTo(15))
                .body("items.find { it.hour == 9 }.serviceTime.minutes", equalTo(15))
                .body("items.find { it.hour == 9 }.serviceTime.p95AtMost", equalTo(15))
                .body("items.find { it.hour == 9 }.load.servedMinutes", equalTo(10))
                .body("items.find { it.hour == 10 }.load.servedMinutes", equalTo(5));
        counted("by=service&by=channel&service=" + service, today, today)
                .body("items.service", contains(service))
                .body("items.channel", contains("LIVE"))
                .body("items[0].demand", equalTo(Map.of("visits", 2, "services", 2, "asked", 2)))
                .body("items[0].outcomes.noShows", equalTo(1))
                .body("items[0].priority", equalTo(List.of(Map.of("need", "DISABILITY", "visits", 1))))
                .body("items[0].leadTime.visits", equalTo(0))
                .body("items[0].load.staffedMinutes", nullValue());
        counted("measure=priority", today, today)
                .body("items", hasSize(1))
                .body("items[0].demand", nullValue())
                .body("items[0].priority.visits", contains(1));
    }

    @Test
    void what_is_undone_and_what_is_entered_from_paper_corrects_the_day() {
        Day.ticket(clerk, place, service);
        var called = Day.called(clerk, place, 1);
        counted("", today, today).body("items[0].waiting.visits", equalTo(1));
        Day.done(clerk, called, "undo");
        counted("", today, today).body("items[0].waiting.visits", equalTo(0));
        var missed = Day.done(clerk, Day.called(clerk, place, 1), "no-show");
        counted("", today, today).body("items[0].outcomes.noShows", equalTo(1));
        Day.done(clerk, missed, "undo");
        counted("", today, today)
                .body("items[0].outcomes.noShows", equalTo(0))
                .body("items[0].demand.visits", equalTo(1));

        var now = given.clock().instant().atZone(Zones.RIGA).toOffsetDateTime();
        Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "services",
                        List.of(service),
                        "counter",
                        2,
                        "arrived",
                        now.minusSeconds(9).toString(),
                        "called",
                        now.minusSeconds(6).toString(),
                        "ended",
                        now.minusSeconds(1).toString()))
                .post("/v1/queues/" + place + "/paper-visits")
                .then()
                .statusCode(201);
        counted("", today, today)
                .body("items[0].outcomes.served", equalTo(1))
                .body("items[0].serviceTime.visits", equalTo(1))
                .body("items[0].demand.visits", equalTo(2));
    }

    @Test
    @Clause("V3")
    void load_is_held_against_the_staffed_minutes_of_a_day_that_is_over_each_counted_once() {
        countStaffed();
        counted("by=weekday&by=hour&measure=load", today.minusDays(1), today)
                .body("items.hour", contains(9, 10, 11))
                .body("items.weekday", hasItem(today.minusDays(1).getDayOfWeek().name()))
                .body("items.load.staffedMinutes", contains(120, 120, 60))
                .body("items.load.served", contains(0.0F, 0.0F, 0.0F));
        counted("by=channel", today.minusDays(1), today).body("items", empty());
    }

    @Test
    @Clause("V3")
    void booked_minutes_of_days_that_are_not_over_are_not_held_against_the_staffed_minutes_of_those_that_are() {
        countStaffed();
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        booked(today.minusDays(1), 150);
        booked(today.minusDays(20), 1000);
        counted("by=place&measure=load", today.minusDays(20), day)
                .body("items[0].load.bookedMinutes", equalTo(1165))
                .body("items[0].load.staffedMinutes", equalTo(300))
                .body("items[0].load.bookedOfStaffedMinutes", equalTo(150))
                .body("items[0].load.servedOfStaffedMinutes", equalTo(0))
                .body("items[0].load.booked", equalTo(0.5F));
        counted("measure=load", day, day)
                .body("items[0].load.bookedMinutes", equalTo(15))
                .body("items[0].load.bookedOfStaffedMinutes", nullValue())
                .body("items[0].load.booked", nullValue());
    }

    @Test
    void minutes_served_before_a_hand_over_stay_with_the_place_that_served_them() {
        var other = given.aPlace().open(today, "00:00", "23:59").published();
        var visit = id(Day.ticket(clerk, place, service));
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        Day.done(clerk, serving, "handover", Map.of("place", other, "note", "Its file is there."));
        at(visit, "SERVING", "09:10");
        given.change(
                "update queue_step set happened_at = ? where entry = ? and action = 'HAND_OVER'",
                today.atTime(9, 30).atZone(Zones.RIGA).toOffsetDateTime(),
                visit);

        counted("by=place", today, today)
                .body("items.place", contains(place))
                .body("items.load.servedMinutes", contains(20))
                .body("items.demand.visits", contains(0));
        ask(manager(other), "by=place", today, today)
                .then()
                .body("items.load.servedMinutes", contains(0))
                .body("items.demand.visits", contains(1));
    }

    @Test
    void a_visit_that_cannot_be_counted_stops_no_other_and_is_tried_again() throws SQLException {
        var odd = id(Day.ticket(clerk, place, service));
        Day.ticket(clerk, place, service);
        given.change("update queue_step set to_status = 'FLYING' where entry = ?", odd);
        counted("measure=demand", today, today).body("items[0].demand.visits", equalTo(1));
        lag.read();
        assertEquals(1, metrics.get("ocma.figures.failed").gauge().value());
        assertTrue(metrics.get("ocma.figures.oldest.due").gauge().value() < 60);

        given.change("update queue_step set to_status = 'CHECKED_IN' where entry = ?", odd);
        fold.again();
        counted("measure=demand", today, today).body("items[0].demand.visits", equalTo(2));
        assertEquals(0, given.count("select count(*) from figure_failed where subject = ?", odd));
    }

    private void booked(LocalDate when, int minutes) {
        var tally = new Tally();
        tally.add(Cell.at(place, new Hour(when, 9), Cell.ALL, "PORTAL"), "booked_seconds", minutes * 60);
        QuarkusTransaction.requiringNew().run(() -> sums.add(tally));
    }

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
        assertEquals(place + ",,,,," + day.getDayOfWeek() + ",,1,1,0" + ",".repeat(25), lines.getLast());
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

    private void countStaffed() {
        int added;
        do {
            added = staffed.some(ALL);
        } while (added > 0);
    }

    private void countAll() {
        int taken;
        do {
            taken = fold.some(ALL);
        } while (taken > 0);
    }

    /** Of the place, once all that has happened is counted. */
    private ValidatableResponse counted(String query, LocalDate from, LocalDate to) {
        countAll();
        return ask(manager(place), query, from, to).then().statusCode(200).body("next", nullValue());
    }

    private static Response ask(String token, String query, LocalDate from, LocalDate to) {
        return Api.as(token).get("/v1/statistics/visits?from=" + from + "&to=" + to + "&" + query);
    }

    private static String manager(String division) {
        return TestTokens.staff(StaffRole.DIVISION_MANAGER, division);
    }

    private static OffsetDateTime asOf(Response answer) {
        return OffsetDateTime.parse(answer.jsonPath().getString("asOf"));
    }

    private static UUID id(Response visit) {
        return UUID.fromString(visit.jsonPath().getString("id"));
    }

    /** The step happened at this time of today. */
    private void at(UUID entry, String status, String time) {
        var moment = today.atTime(LocalTime.parse(time)).atZone(Zones.RIGA).toOffsetDateTime();
        given.change("update queue_step set happened_at = ? where entry = ? and to_status = ?", moment, entry, status);
        if (status.equals("CHECKED_IN")) {
            given.change("update queue_entry set arrived_at = ? where id = ?", moment, entry);
        }
    }
}
