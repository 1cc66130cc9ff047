package lv.ocma.appointments.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PaperApiTest extends AtAnOpenQueue {

    @Inject
    DayEnd end;

    @Test
    void a_booked_visit_that_was_served_on_paper_is_entered_at_its_true_times_in_one_call() {
        var visit = bookedIn(Duration.ofSeconds(-2));
        var paper = paper();
        paper.put("appointment", visit.id());
        enter(paper)
                .then()
                .statusCode(201)
                .body("status", equalTo("SERVED"))
                .body("why", equalTo("FROM_PAPER"))
                .body("enteredLater", equalTo(true))
                .body("items.outcome", contains("SERVED"));
        assertEquals(
                List.of("SERVED"), given.texts("select status from booking where id = ?", UUID.fromString(visit.id())));
        assertEquals(
                2,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type in ('lv.ocma.appointments.booking.served', 'lv.ocma.appointments.booking.checked-in')",
                        visit.id()));
        enter(paper).then().statusCode(409);
    }

    @Test
    void what_is_still_to_come_or_out_of_order_is_refused_and_leaves_nothing() {
        var paper = paper();
        paper.put("services", List.of(service));
        paper.put("ended", at(Duration.ofMinutes(5)));
        enter(paper).then().statusCode(400).body("errors.code", contains("paper-day"));
        paper.putAll(paper());
        paper.put("called", at(Duration.ofSeconds(-9)));
        paper.put("ended", at(Duration.ofSeconds(-10)));
        enter(paper).then().statusCode(400).body("errors.code", contains("times-in-order"));
        var nobody = paper();
        enter(nobody).then().statusCode(400).body("errors.code", contains("appointment-or-services"));
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
    }

    @Test
    void an_outage_over_night_is_entered_days_later_on_its_day_and_who_was_taken_for_missed_was_there() {
        var noon = given.today().minusDays(1).atTime(12, 0).atZone(Zones.RIGA).toInstant();
        var visit = bookedIn(Duration.between(given.clock().instant(), noon));
        given.change("update booking set status = 'MISSED' where id = ?", UUID.fromString(visit.id()));
        var paper = onPaper(noon);
        paper.put("appointment", visit.id());
        enter(paper).then().statusCode(201).body("status", equalTo("SERVED"));

        assertEquals(
                List.of(given.today().minusDays(1).toString()),
                given.texts("select day from queue_entry where booking = ?", UUID.fromString(visit.id())));
        assertEquals(
                List.of("SERVED"), given.texts("select status from booking where id = ?", UUID.fromString(visit.id())));
        assertEquals(
                1,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.reopened'",
                        visit.id()));
    }

    @Test
    @Clause("C1")
    void nobody_was_served_on_a_day_or_at_an_hour_at_which_the_place_was_closed() {
        var yesterday = given.today().minusDays(1);
        given.change(
                "update opening set opens = '09:00', closes = '16:00' where place = ? and day = ?", place, yesterday);
        for (var hour : List.of(2, 8, 18)) {
            paperAt(yesterday.atTime(hour, 0))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/called"))
                    .body("errors.code", contains("outside-the-hours"));
        }
        paperAt(given.today().minusDays(3).atTime(12, 0))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/arrived"))
                .body("errors.code", contains("place-was-closed"));
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
        paperAt(yesterday.atTime(16, 20)).then().statusCode(201);
    }

    @Test
    void as_many_are_entered_as_one_ticket_is_for() {
        var paper = paper();
        paper.put("services", Collections.nCopies(11, service));
        enter(paper).then().statusCode(400).body("errors.code", contains("too-many-persons"));
        paper.put("services", IntStream.range(0, 11).mapToObj(n -> "s" + n).toList());
        enter(paper).then().statusCode(400).body("errors.code", contains("too-many-services"));
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
    }

    private Response paperAt(LocalDateTime arrived) {
        var paper = onPaper(arrived.atZone(Zones.RIGA).toInstant());
        paper.put("services", List.of(service));
        return enter(paper);
    }

    @Test
    void what_is_longer_ago_or_of_two_days_is_refused() {
        var old = onPaper(given.clock().instant().minus(Duration.ofDays(9)));
        old.put("services", List.of(service));
        enter(old).then().statusCode(400).body("errors.code", contains("paper-day", "paper-day", "paper-day"));
        var noon = given.today().minusDays(2).atTime(12, 0).atZone(Zones.RIGA).toInstant();
        var twoDays = onPaper(noon);
        twoDays.put("services", List.of(service));
        twoDays.put("ended", noon.plus(Duration.ofDays(1)).toString());
        enter(twoDays).then().statusCode(400).body("errors.code", contains("same-day"));
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
    }

    @Test
    void who_was_called_and_did_not_come_is_not_served_on_paper_afterwards() {
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        Day.done(clerk, Day.called(clerk, place, 1), "no-show");
        arrivedAnHourBefore(UUID.fromString(visit.id()));
        var paper = paper();
        paper.put("appointment", visit.id());
        enter(paper).then().statusCode(409);
    }

    @Test
    @Clause("C6")
    void who_waited_when_the_systems_went_away_and_was_sent_away_by_the_end_of_the_day_was_served_after_all() {
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        var ticket =
                UUID.fromString(Day.ticket(clerk, place, service).jsonPath().getString("id"));
        daysAgo(2);
        end.run();
        assertEquals(
                2, given.count("select count(*) from queue_entry where place = ? and status = 'CANCELLED'", place));

        assertEquals(2, uncalled(), "they were told a time, and nobody called them");

        var noon = given.today().minusDays(2).atTime(12, 0).atZone(Zones.RIGA).toInstant();
        var paper = onPaper(noon);
        paper.put("appointment", visit.id());
        enter(paper)
                .then()
                .statusCode(201)
                .body("status", equalTo("SERVED"))
                .body("number", equalTo("B001"))
                .body("enteredLater", equalTo(true));
        enter(paper).then().statusCode(409);
        var other = onPaper(noon);
        other.put("ticket", ticket);
        other.put("identityDocumentSeen", true);
        enter(other)
                .then()
                .statusCode(201)
                .body("status", equalTo("SERVED"))
                .body("id", equalTo(ticket.toString()))
                .body("identityDocumentSeen", equalTo(true));
        assertEquals(0, uncalled());
        assertEquals(2, given.count("select count(*) from queue_entry where place = ?", place));
        assertEquals(
                List.of("SERVED"), given.texts("select status from booking where id = ?", UUID.fromString(visit.id())));
        assertEquals(
                1,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking.reopened'",
                        visit.id()));
    }

    @Test
    void a_visit_of_another_day_and_a_ticket_of_another_place_are_not_entered() {
        var tomorrow = bookedIn(Duration.ofHours(24));
        var paper = paper();
        paper.put("appointment", tomorrow.id());
        enter(paper)
                .then()
                .statusCode(400)
                .body("errors.code", contains("paper-of-the-day"))
                .body("errors.pointer", contains("#/arrived"));
        var other = paper();
        other.put("ticket", UUID.randomUUID());
        enter(other).then().statusCode(400).body("errors.code", contains("unknown-ticket"));
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
    }

    @Test
    void who_was_called_after_the_time_on_paper_stays_before_the_colleague_and_who_was_called_before_it_does_not() {
        var ticket = Day.ticket(clerk, place, service).jsonPath().getString("id");
        var entry = UUID.fromString(ticket);
        given.change("update queue_entry set arrived_at = arrived_at - interval '1 hour' where id = ?", entry);
        Day.called(supervisor, place, 1);
        var paper = paper();
        paper.put("ticket", ticket);
        enter(paper).then().statusCode(409).body("status", equalTo(409)).body("state", equalTo("CALLED"));
        assertEquals(List.of("CALLED"), given.texts("select status from queue_entry where id = ?", entry));

        given.change("update queue_entry set called_at = called_at - interval '30 minutes' where id = ?", entry);
        enter(paper).then().statusCode(201).body("status", equalTo("SERVED"));
    }

    @Test
    void nobody_is_called_on_paper_before_the_arrival_that_is_known() {
        var ticket = Day.ticket(clerk, place, service).jsonPath().getString("id");
        var paper = paper();
        paper.put("ticket", ticket);
        enter(paper)
                .then()
                .statusCode(400)
                .body("errors.code", contains("times-in-order"))
                .body("errors.pointer", contains("#/called"));
    }

    @Test
    void who_stood_at_the_counter_when_the_systems_went_away_is_ended_at_the_time_on_paper_at_that_counter_alone() {
        var visit = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        Day.done(clerk, Day.called(clerk, place, 1), "serving");
        given.change(
                "update queue_entry set arrived_at = arrived_at - interval '1 hour', serving_at = serving_at - interval '30 minutes' where booking = ?",
                UUID.fromString(visit.id()));
        var paper = paper();
        paper.put("appointment", visit.id());
        enter(paper).then().statusCode(409);
        paper.put("counter", 1);
        enter(paper).then().statusCode(201).body("status", equalTo("SERVED"));
        assertEquals(
                1,
                given.count(
                        "select count(*) from queue_entry where booking = ? and ended_at < clock_timestamp() - interval '0.5 seconds'",
                        UUID.fromString(visit.id())));
        status(visit, "SERVED");
    }

    private void arrivedAnHourBefore(UUID booking) {
        given.change("update queue_entry set arrived_at = arrived_at - interval '1 hour' where booking = ?", booking);
    }

    private long uncalled() {
        return given.count("select count(*) from wait_estimate where place = ? and beside = 'UNCALLED'", place);
    }

    private static Map<String, Object> onPaper(Instant arrived) {
        return new HashMap<>(Map.of(
                "counter",
                2,
                "arrived",
                arrived.toString(),
                "called",
                arrived.plusSeconds(300).toString(),
                "ended",
                arrived.plusSeconds(900).toString()));
    }

    private Map<String, Object> paper() {
        return new HashMap<>(Map.of(
                "counter",
                2,
                "arrived",
                at(Duration.ofSeconds(-30)),
                "called",
                at(Duration.ofSeconds(-20)),
                "ended",
                at(Duration.ofSeconds(-1))));
    }

    private String at(Duration fromNow) {
        Instant now = given.clock().instant();
        return now.plus(fromNow).atZone(Zones.RIGA).toOffsetDateTime().toString();
    }

    private Response enter(Map<String, ?> paper) {
        return Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(paper)
                .post("/v1/queues/" + place + "/paper-visits");
    }
}
