package lv.ocma.appointments;

import static lv.ocma.appointments.Day.act;
import static lv.ocma.appointments.Day.called;
import static lv.ocma.appointments.Day.done;
import static lv.ocma.appointments.Day.item;
import static lv.ocma.appointments.Day.ticket;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.ProblemsOfModule;
import lv.ocma.platform.testing.TestTokens;

/** What can go wrong on the visit day, made to happen. */
final class VisitDayProblems {

    private final Given given;
    private final String service;

    VisitDayProblems(Given given) {
        this.given = given;
        this.service = given.aService(15);
    }

    /** A place of its own for each, so that nobody else waits there. */
    private record Place(String id, String clerk) {}

    ProblemsOfModule addTo(ProblemsOfModule problems) {
        return problems.happens("visit-status", this::servedBeforeTheCall)
                .happens("check-in-too-early", () -> checkIn(Duration.ofHours(5)))
                .happens("check-in-too-late", () -> checkIn(Duration.ofDays(-3)))
                .happens("delay-too-early", () -> delayed(Duration.ofDays(2)))
                .happens("delay-too-late", () -> delayed(Duration.ofHours(-1)))
                .happens("tickets-stopped", this::ticketWhileStopped)
                .happens("remote-queue-closed", () -> ticketAtAClosedPlace("REMOTE"))
                .happens("place-closed", () -> ticketAtAClosedPlace("LIVE"))
                .happens("queue-full", this::oneTooMany)
                .happens("ticket-held", this::twoTickets)
                .happens("contact-has-ticket", this::twoTicketsOfAContact)
                .happens("too-many-tickets", this::oneRemoteTicketTooMany)
                .happens("nothing-to-release", () -> {
                    var closed = given.aPlace().published();
                    return release(closed);
                })
                .happens("release-over", this::takenBackTwice)
                .happens("queue-empty", () -> {
                    var place = place();
                    return Day.call(place.clerk(), place.id(), 1);
                })
                .happens("counter-not-open", this::callAtAClosedCounter)
                .happens("block-of-closed-counter", this::closedCounterUnblocked)
                .happens("counter-busy", this::twoAtACounter)
                .happens("conflict-of-interest", this::servedInSpiteOfAConflict)
                .happens("warning-missing", () -> {
                    var place = place();
                    return act(place.clerk(), calledAt(place), "contact-end");
                })
                .happens("item-ended", this::finishedTwice)
                .happens("nothing-to-undo", this::nothingToUndo)
                .happens("undo-too-late", this::undoneTooLate);
    }

    private Place place() {
        var id = given.aPlace()
                .counters(2)
                .open(given.today(), "00:00", "23:59")
                .open(given.aDay(), "09:00", "10:00")
                .published();
        return new Place(id, TestTokens.clerk(id));
    }

    private Response calledAt(Place place) {
        ticket(place.clerk(), place.id(), service);
        return called(place.clerk(), place.id(), 1);
    }

    private Response servedBeforeTheCall() {
        var place = place();
        var serving = done(place.clerk(), calledAt(place), "serving");
        return act(place.clerk(), serving, "serving");
    }

    private Api.Booked booked(Place place, Duration fromNow) {
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place.id(), service, given.aDay()));
        given.startsIn(visit.id(), fromNow);
        return visit;
    }

    private Response checkIn(Duration fromNow) {
        var place = place();
        return Day.checkIn(place.clerk(), booked(place, fromNow).id(), Map.of());
    }

    private Response delayed(Duration fromNow) {
        var visit = booked(place(), fromNow);
        return Api.as(Api.frontEnd())
                .header("If-Match", "*")
                .body(Map.of("minutes", 90))
                .post("/v1/appointments/" + visit.id() + "/delays");
    }

    private Response ticketWhileStopped() {
        var place = place();
        ticket(place.clerk(), place.id(), service);
        given.change("update queue_day set tickets_stopped = true where place = ?", place.id());
        return Day.takeTicket(place.clerk(), Day.wish(place.id(), "LIVE", service));
    }

    private Response ticketAtAClosedPlace(String kind) {
        var closed = given.aPlace().open(given.aDay(), "09:00", "10:00").published();
        return Day.takeTicket(TestTokens.clerk(closed), Day.wish(closed, kind, service));
    }

    private Response oneTooMany() {
        var place = place();
        ownRule(place, "most_waiting = 1");
        ticket(place.clerk(), place.id(), service);
        return Day.takeTicket(place.clerk(), Day.wish(place.id(), "LIVE", service));
    }

    private Response twoTickets() {
        var place = place();
        ownRule(place, "remote_after_opening = 0, remote_before_closing = 0");
        var person = Api.customer(UUID.randomUUID());
        Day.takeTicket(person, Day.wish(place.id(), "REMOTE", service)).then().statusCode(201);
        return Day.takeTicket(person, Day.wish(place.id(), "REMOTE", service));
    }

    private Response twoTicketsOfAContact() {
        var place = place();
        ownRule(place, "remote_after_opening = 0, remote_before_closing = 0");
        var wish = Day.wish(place.id(), "REMOTE", service);
        wish.put("contact", Map.of("email", "anna@example.com"));
        Day.takeTicket(Api.frontEnd(), wish).then().statusCode(201);
        return Day.takeTicket(Api.frontEnd(), wish);
    }

    private Response release(String place) {
        var now = given.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        return Api.as(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("from", now.toString(), "to", now.plusSeconds(120).toString()))
                .post("/v1/queues/" + place + "/live-releases");
    }

    private Response takenBackTwice() {
        var place = place().id();
        var released = release(place);
        released.then().statusCode(201);
        var path =
                "/v1/queues/" + place + "/live-releases/" + released.jsonPath().getString("id");
        takeBack(place, path).then().statusCode(204);
        return takeBack(place, path);
    }

    private static Response takeBack(String place, String path) {
        return Api.as(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .header("If-Match", "*")
                .delete(path);
    }

    private Response oneRemoteTicketTooMany() {
        var place = place();
        ownRule(place, "remote_after_opening = 0, remote_before_closing = 0");
        var taken = Day.takeTicket(Api.frontEnd(), Day.wish(place.id(), "REMOTE", service));
        given.copiesOf(taken.jsonPath().getString("id"), 100);
        return Day.takeTicket(Api.frontEnd(), Day.wish(place.id(), "REMOTE", service));
    }

    private Response closedCounterUnblocked() {
        var place = place();
        Api.as(place.clerk())
                .header("If-Match", "*")
                .body(Map.of("state", "CLOSED"))
                .put("/v1/queues/" + place.id() + "/counters/1")
                .then()
                .statusCode(200);
        var block = Api.as(place.clerk()).get("/v1/blocks?place=" + place.id());
        return Api.as(place.clerk())
                .header("If-Match", "*")
                .delete("/v1/blocks/" + JsonBody.text(block, "/items/0/id"));
    }

    private Response callAtAClosedCounter() {
        var place = place();
        given.change(
                "insert into counter_day (counter, day, place, state, set_at) values (?, ?, ?, 'PAUSED', now())",
                place.id() + "/1",
                given.today(),
                place.id());
        return Day.call(place.clerk(), place.id(), 1);
    }

    private Response twoAtACounter() {
        var place = place();
        calledAt(place);
        ticket(place.clerk(), place.id(), service);
        return Day.call(place.clerk(), place.id(), 1);
    }

    private Response servedInSpiteOfAConflict() {
        var place = place();
        var back = done(place.clerk(), calledAt(place), "conflict-of-interest");
        return act(place.clerk(), back, "recall", Map.of("counter", 1));
    }

    private Response finishedTwice() {
        var place = place();
        var wish = Day.wish(place.id(), "LIVE", service);
        wish.put("services", List.of(Map.of("service", service, "persons", 2)));
        Day.takeTicket(place.clerk(), wish).then().statusCode(201);
        var serving = done(place.clerk(), called(place.clerk(), place.id(), 1), "serving");
        var half = done(place.clerk(), serving, item(serving) + "/completion");
        return act(place.clerk(), half, item(half) + "/completion");
    }

    private Response nothingToUndo() {
        var place = place();
        return act(place.clerk(), done(place.clerk(), calledAt(place), "serving"), "undo");
    }

    private Response undoneTooLate() {
        var place = place();
        var called = calledAt(place);
        given.change(
                "update queue_step set at = at - interval '1 hour' where entry = ?",
                UUID.fromString(called.jsonPath().getString("id")));
        return act(place.clerk(), called, "undo");
    }

    private void ownRule(Place place, String settings) {
        given.change(
                "insert into queue_rule select ?, version, near_minutes, booked_share, remote_share, hand_minutes, check_in_before,"
                        + " check_in_after, delay_until, delay_kept, remote_after_opening, remote_before_closing, most_waiting, undo_minutes,"
                        + " at_closing, closing_minutes from queue_rule where place = '*'",
                place.id());
        given.change("update queue_rule set " + settings + " where place = ?", place.id());
    }
}
