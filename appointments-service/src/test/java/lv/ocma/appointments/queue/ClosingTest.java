package lv.ocma.appointments.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.booking.ProposalsMade;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ClosingTest extends AtAnOpenQueue {

    @Inject
    DayEnd end;

    @Inject
    ProposalsMade proposals;

    @Test
    void at_the_end_of_its_day_nobody_waits_on_and_it_is_told_who_was_not_served_and_who_did_not_come() {
        var waiting = bookedIn(Duration.ofMinutes(5));
        Day.checkIn(clerk, waiting.id(), Map.of()).then().statusCode(201);
        var served = bookedIn(Duration.ofMinutes(1));
        Day.checkIn(clerk, served.id(), Map.of()).then().statusCode(201);
        Day.done(clerk, Day.called(clerk, place, 1), "serving");
        Day.ticket(clerk, place, service);
        var absent = bookedIn(Duration.ofMinutes(2));
        end.run();
        assertEquals(List.of("CHECKED_IN"), status(waiting), "while it is open");

        aDayAgo();
        end.run();

        assertEquals(List.of("CANCELLED"), status(waiting));
        assertEquals(List.of("SERVING"), status(served), "whoever is being served stays so");
        assertEquals(List.of("MISSED"), status(absent));
        assertEquals(
                List.of("CANCELLED"),
                given.texts("select status from queue_entry where place = ? and booking is null", place));
        assertEquals(
                List.of("NOT_SERVED"),
                given.texts("select cancellation_reason from booking where id = ?", UUID.fromString(waiting.id())));
        assertEquals(1, given.count("select count(*) from queue_day where place = ? and closed_at is not null", place));
        assertEquals(
                3,
                given.count(
                                "select count(*) from audit_entry where action = 'visit.close' and caller_kind = 'SERVICE' and division = ? and object_type = 'visit'",
                                place)
                        + given.count(
                                "select count(*) from audit_entry where action = 'visit.close' and object_type = 'appointment' and object_id = ?",
                                absent.id()));
    }

    @Test
    void a_day_that_has_ended_is_ended_again_when_somebody_is_put_back() {
        Day.ticket(clerk, place, service);
        var served = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        aDayAgo();
        end.run();
        assertEquals(1, given.count("select count(*) from queue_day where place = ? and closed_at is not null", place));

        Day.done(clerk, served, "parking");
        end.run();
        assertEquals(List.of("CANCELLED"), given.texts("select status from queue_entry where place = ?", place));
    }

    @Test
    void whom_the_office_has_displaced_or_keeps_the_time_for_is_not_missed() {
        var displaced = bookedIn(Duration.ofMinutes(3));
        given.change(
                "update booking set disturbed_at = now(), disturbed_cause = 'HOURS', disturbed_change = id where id = ?",
                UUID.fromString(displaced.id()));
        var delayed = bookedIn(Duration.ofMinutes(2));
        Day.ticket(clerk, place, service);
        aDayAgo();
        given.change("""
                insert into visit_delay (booking, starts_at, minutes, outcome, told_at)
                select id, starts_at, 40000, 'KEPT', now() from booking where id = ?""", UUID.fromString(delayed.id()));
        end.run();
        assertEquals(List.of("BOOKED"), status(delayed), "its time is kept");
        assertEquals(
                List.of("CHECKED_IN"),
                given.texts("select status from queue_entry where place = ?", place),
                "so the day goes on");

        given.change("update visit_delay set minutes = 20 where booking = ?", UUID.fromString(delayed.id()));
        end.run();
        assertEquals(List.of("MISSED"), status(delayed));
        assertEquals(List.of("BOOKED"), status(displaced), "it was not they who failed");
        assertEquals(1, given.count("select count(*) from queue_day where place = ? and closed_at is not null", place));
    }

    @Test
    @Clause({"C1", "H3"})
    void whom_the_office_has_displaced_and_not_served_keeps_the_visit_and_what_is_proposed_to_it() {
        var visit = proposedAnotherTime();
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        aDayAgo();
        end.run();

        assertEquals(List.of("BOOKED"), status(visit));
        assertEquals(
                List.of("CANCELLED"),
                given.texts("select status from queue_entry where place = ?", place),
                "its place in the queue has ended");
        told(visit.id(), "reopened", 1);
        told(visit.id(), "cancelled", 0);
        told(visit.id(), "time-proposed", 2);
        assertEquals(1, given.count("select count(*) from queue_day where place = ? and closed_at is not null", place));
        Api.as(clerk).get("/v1/affected-appointments?place=" + place).then().body("items.id", contains(visit.id()));

        accept(visit).then().statusCode(200);
        given.startsIn(visit.id(), Duration.ofMinutes(5));
        given.change(
                "update opening set day = ? where place = ? and day = ?",
                given.today(),
                place,
                given.today().minusDays(20));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
    }

    @Test
    @Clause({"C1", "H3"})
    void what_was_proposed_and_is_not_held_any_more_when_they_come_back_from_the_queue_is_withdrawn() {
        var visit = proposedAnotherTime();
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        given.change("delete from claim where proposed_to = ?", UUID.fromString(visit.id()));
        aDayAgo();
        end.run();

        told(visit.id(), "proposal-withdrawn", 1);
        accept(visit).then().statusCode(409);
        proposals.now();
        accept(visit).then().statusCode(200);
    }

    @Test
    @Clause({"C1", "H3"})
    void who_waited_in_vain_and_has_nothing_proposed_is_told_so() {
        var visit = proposedAnotherTime();
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        given.change("delete from claim where proposed_to = ?", UUID.fromString(visit.id()));
        given.change(
                "update booking set proposed_until = now() - interval '1 minute' where id = ?",
                UUID.fromString(visit.id()));
        aDayAgo();
        end.run();

        assertEquals(List.of("BOOKED"), status(visit));
        told(visit.id(), "displaced", 1);
    }

    @Test
    void nobody_is_let_in_after_the_day_has_ended_unless_the_place_is_open_again() {
        Day.ticket(clerk, place, service);
        var visit = bookedIn(Duration.ofMinutes(5));
        given.change("update queue_day set closed_at = now() where place = ?", place);
        var elsewhen = given.today().plusDays(300);
        given.change("update opening set day = ? where place = ? and day = ?", elsewhen, place, given.today());
        Day.checkIn(clerk, visit.id(), Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/place-closed"));
        assertEquals(List.of("BOOKED"), status(visit));

        given.change("update opening set day = ? where place = ? and day = ?", given.today(), place, elsewhen);
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
    }

    private static Response accept(Api.Booked visit) {
        return Api.as(Api.frontEnd())
                .header("If-Match", "*")
                .post("/v1/appointments/" + visit.id() + "/proposal-acceptance");
    }

    private Api.Booked proposedAnotherTime() {
        var visit = bookedIn(Duration.ofMinutes(5));
        given.change(
                "update booking set disturbed_at = now(), disturbed_cause = 'HOURS', disturbed_change = id, proposal_due_at = now(), outside_hours = true where id = ?",
                UUID.fromString(visit.id()));
        proposals.now();
        told(visit.id(), "time-proposed", 1);
        return visit;
    }

    @Test
    void who_was_booked_on_a_day_on_which_nobody_came_is_missed_as_well() {
        var absent = bookedIn(Duration.ofMinutes(2));
        aDayAgo();
        end.run();
        assertEquals(List.of("MISSED"), status(absent));
    }

    @Test
    void a_visit_of_which_something_is_wrong_keeps_nobody_else_from_ending() {
        var broken = bookedIn(Duration.ofMinutes(1));
        var absent = bookedIn(Duration.ofMinutes(2));
        Day.ticket(clerk, place, service);
        var id = UUID.fromString(broken.id());
        var email = given.texts("select contact_email from booking where id = ?", id)
                .getFirst();
        given.change("update booking set contact_email = 'no ciphertext' where id = ?", id);
        aDayAgo();

        end.run();
        assertEquals(List.of("MISSED"), status(absent));
        assertEquals(List.of("CANCELLED"), given.texts("select status from queue_entry where place = ?", place));
        assertEquals(List.of("BOOKED"), status(broken));
        assertEquals(0, given.count("select count(*) from queue_day where place = ? and closed_at is not null", place));

        given.change("update booking set contact_email = ? where id = ?", email, id);
        end.run();
        assertEquals(List.of("MISSED"), status(broken));
        assertEquals(1, given.count("select count(*) from queue_day where place = ? and closed_at is not null", place));
    }

    private void aDayAgo() {
        daysAgo(20);
    }

    private List<String> status(Api.Booked visit) {
        return given.texts("select status from booking where id = ?", UUID.fromString(visit.id()));
    }
}
