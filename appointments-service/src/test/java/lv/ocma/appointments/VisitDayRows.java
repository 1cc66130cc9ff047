package lv.ocma.appointments;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.testing.Thing;
import lv.ocma.platform.time.Zones;

/** How each operation of the visit day is called in the access matrix, and whose its things are. */
final class VisitDayRows {

    private static final String ANOTHER_VERSION = "\"v9999\"";

    private static final Map<String, Object> RULE = Map.ofEntries(
            Map.entry("nearMinutes", 5),
            Map.entry("handMinutes", 5),
            Map.entry("checkInBefore", 5),
            Map.entry("checkInAfter", 5),
            Map.entry("delayUntil", 5),
            Map.entry("delayKept", 5),
            Map.entry("remoteAfterOpening", 5),
            Map.entry("remoteBeforeClosing", 5),
            Map.entry("mostWaiting", 5),
            Map.entry("undoMinutes", 5),
            Map.entry("atClosing", "SERVE"),
            Map.entry("closingMinutes", 5));

    private final Given given;
    private final String authority;
    private final String place;
    private final String service;
    private final UUID person;

    VisitDayRows(Given given, String authority, String place, String service, UUID person) {
        this.authority = authority;
        this.given = given;
        this.place = place;
        this.service = service;
        this.person = person;
    }

    /** @param visits booked, not checked in */
    List<AccessRow> rows(List<Thing> visits) {
        var queue = List.of(Thing.ofPlace("the queue of a place", place));
        var rows = new ArrayList<AccessRow>();
        rows.add(AccessRow.of("getQueue", 200, by -> by.get("/v1/queues/" + place)));
        rows.add(AccessRow.of("getEstimateAccuracy", 200, by -> by.get("/v1/queues/" + place + "/estimate-accuracy")));
        rows.add(AccessRow.of(
                "takeTicket",
                400,
                by -> key(by).body(Day.wish("nowhere", "REMOTE", service)).post("/v1/tickets")));
        rows.add(AccessRow.of(
                "checkInAtKiosk",
                400,
                by -> key(by).body(Map.of("reference", "AAAA-AAAA")).post("/v1/queues/" + place + "/check-ins")));
        rows.add(AccessRow.on(
                queue,
                "callNext",
                400,
                (by, at) -> key(by).body(Map.of("counter", 9999)).post("/v1/queues/" + at.id() + "/calls")));
        rows.addAll(ofTheDay(queue));
        rows.addAll(ofTickets(tickets()));
        rows.addAll(ofBooked(visits));
        rows.addAll(ofStaff(List.of(Thing.ofPlace("somebody who waits", ticketOfClerk()))));
        return rows;
    }

    private List<AccessRow> ofTheDay(List<Thing> queue) {
        return List.of(
                AccessRow.of("getBoard", 200, by -> by.get("/v1/queues/" + place + "/board")),
                AccessRow.of("watchBoard", 404, by -> by.get("/v1/queues/nowhere/board/events")),
                AccessRow.on(queue, "getAgenda", 200, (by, at) -> by.get("/v1/agenda?place=" + at.id())),
                AccessRow.on(
                                queue,
                                "getVisitFigures",
                                200,
                                (by, at) ->
                                        by.get("/v1/statistics/visits?from=2026-06-01&to=2026-06-30&place=" + at.id()))
                        .everywhere(StaffRole.AUDITOR),
                AccessRow.on(
                                queue,
                                "listRuleChanges",
                                200,
                                (by, at) -> by.get("/v1/queues/" + at.id() + "/rule-changes"))
                        .everywhere(StaffRole.AUDITOR),
                AccessRow.on(
                        queue,
                        "getTicketSettings",
                        200,
                        (by, at) -> by.get("/v1/queues/" + at.id() + "/ticket-settings")),
                AccessRow.on(
                        queue,
                        "putTicketSettings",
                        412,
                        (by, at) -> stale(by)
                                .body(Map.of("tickets", "GIVEN", "remote", "BY_HOURS"))
                                .put("/v1/queues/" + at.id() + "/ticket-settings")),
                AccessRow.on(
                        queue, "listLiveReleases", 200, (by, at) -> by.get("/v1/queues/" + at.id() + "/live-releases")),
                AccessRow.on(
                        queue,
                        "releaseUnbooked",
                        400,
                        (by, at) ->
                                key(by).body(Map.of("counter", 1)).post("/v1/queues/" + at.id() + "/live-releases")),
                AccessRow.on(
                        queue,
                        "takeBackLiveRelease",
                        404,
                        (by, at) -> stale(by).delete("/v1/queues/" + at.id() + "/live-releases/" + UUID.randomUUID())),
                AccessRow.on(queue, "getQueueRule", 200, (by, at) -> by.get("/v1/queues/" + at.id() + "/rule")),
                AccessRow.on(
                        queue,
                        "putQueueRule",
                        412,
                        (by, at) -> stale(by).body(RULE).put("/v1/queues/" + at.id() + "/rule")),
                AccessRow.on(
                        queue, "listCountersToday", 200, (by, at) -> by.get("/v1/queues/" + at.id() + "/counters")),
                AccessRow.on(
                        queue,
                        "putCounterToday",
                        412,
                        (by, at) ->
                                stale(by).body(Map.of("state", "OPEN")).put("/v1/queues/" + at.id() + "/counters/1")),
                AccessRow.on(
                        queue,
                        "releaseMissed",
                        201,
                        (by, at) -> key(by).post("/v1/queues/" + at.id() + "/missed-releases")),
                AccessRow.on(
                        queue,
                        "announceLate",
                        201,
                        (by, at) -> key(by).body(Map.of("from", midnight(0), "to", midnight(1), "minutes", 30))
                                .post("/v1/queues/" + at.id() + "/late-notices")),
                AccessRow.on(
                        queue,
                        "enterPaperVisit",
                        400,
                        (by, at) -> key(by).body(Map.of(
                                        "services",
                                        List.of(service),
                                        "counter",
                                        1,
                                        "arrived",
                                        "2026-01-05T09:00:00+02:00",
                                        "called",
                                        "2026-01-05T09:10:00+02:00",
                                        "ended",
                                        "2026-01-05T09:20:00+02:00"))
                                .post("/v1/queues/" + at.id() + "/paper-visits")));
    }

    private List<AccessRow> ofTickets(List<Thing> tickets) {
        return List.of(
                AccessRow.on(tickets, "getTicket", 200, (by, ticket) -> by.get("/v1/tickets/" + ticket.id())),
                AccessRow.on(
                        tickets,
                        "cancelTicket",
                        412,
                        (by, ticket) -> stale(by).post("/v1/tickets/" + ticket.id() + "/cancellation")),
                AccessRow.on(
                        tickets,
                        "listFeesOfTicket",
                        200,
                        (by, ticket) -> by.get("/v1/tickets/" + ticket.id() + "/fees")),
                AccessRow.on(
                        tickets,
                        "chargeTicket",
                        400,
                        (by, ticket) -> key(by).body(Map.of("items", List.of(FeeApi.item(service, 1, "unknown"))))
                                .post("/v1/tickets/" + ticket.id() + "/fees")),
                AccessRow.on(
                        tickets,
                        "listRefusalsOfTicket",
                        200,
                        (by, ticket) -> by.get("/v1/tickets/" + ticket.id() + "/refusals")),
                AccessRow.on(
                        tickets,
                        "refuseTicket",
                        412,
                        (by, ticket) -> stale(by)
                                .body(RefusalApi.wish("any", 1, "INVENTED"))
                                .post("/v1/tickets/" + ticket.id() + "/refusals")));
    }

    private List<AccessRow> ofBooked(List<Thing> visits) {
        return List.of(
                AccessRow.on(
                        visits,
                        "checkInAppointment",
                        412,
                        (by, visit) -> stale(by).body(Map.of()).post("/v1/appointments/" + visit.id() + "/check-ins")),
                AccessRow.on(
                        visits,
                        "checkInByReference",
                        409,
                        (by, visit) ->
                                by.body(Map.of("reference", reference(visit))).post("/v1/check-ins")),
                AccessRow.on(
                        visits,
                        "tellDelay",
                        412,
                        (by, visit) -> stale(by)
                                .body(Map.of("minutes", 10))
                                .post("/v1/appointments/" + visit.id() + "/delays")),
                AccessRow.on(
                        checkedIn(),
                        "getVisitToday",
                        200,
                        (by, visit) -> by.get("/v1/appointments/" + visit.id() + "/visit")));
    }

    private String reference(Thing visit) {
        return given.texts("select reference from booking where id = ?", UUID.fromString(visit.id()))
                .getFirst();
    }

    private List<AccessRow> ofStaff(List<Thing> waiting) {
        var item = "items/" + UUID.randomUUID();
        return List.of(
                AccessRow.on(waiting, "getQueueVisit", 200, (by, visit) -> by.get(path(visit))),
                action(waiting, "recallVisit", "recall", Map.of("counter", 1)),
                action(waiting, "parkVisit", "parking", Map.of()),
                action(waiting, "handOverVisit", "handover", Map.of("counter", 1, "note", "There.")),
                action(waiting, "serveVisit", "serving", Map.of()),
                action(waiting, "finishVisitItem", item + "/completion", Map.of()),
                action(
                        waiting,
                        "referVisitItem",
                        item + "/referral",
                        Map.of("authority", authority, "reason", "Theft.")),
                action(waiting, "announceNeed", "need", Map.of("priority", "DISABILITY")),
                action(waiting, "warnVisit", "warning", Map.of("ground", "SCORN")),
                action(waiting, "endVisitContact", "contact-end", Map.of()),
                action(waiting, "missVisit", "no-show", Map.of()),
                action(waiting, "undoVisitStep", "undo", Map.of()),
                action(waiting, "declareConflictOfInterest", "conflict-of-interest", Map.of()));
    }

    /** With another version than it has: whoever may learns that, and it stays as it is for the next caller. */
    private AccessRow action(List<Thing> waiting, String operation, String action, Map<String, ?> body) {
        return AccessRow.on(
                waiting, operation, 412, (by, visit) -> stale(by).body(body).post(path(visit) + "/" + action));
    }

    private List<Thing> tickets() {
        given.change(
                "insert into queue_rule select ?, version, near_minutes, booked_share, remote_share, hand_minutes, check_in_before,"
                        + " check_in_after, delay_until, delay_kept, 0, 0, most_waiting, undo_minutes, at_closing, closing_minutes"
                        + " from queue_rule where place = '*'",
                place);
        var persons = Day.takeTicket(Api.customer(person), Day.wish(place, "REMOTE", service));
        var clients = Day.takeTicket(TestTokens.frontEnd(Scene.CLIENT), Day.wish(place, "REMOTE", service));
        return List.of(
                Thing.ofPerson("a person's ticket", id(persons), person),
                Thing.ofClient(
                        "a ticket that a front end took alone",
                        id(clients),
                        Scene.CLIENT,
                        clients.jsonPath().getString("manageToken")),
                Thing.ofPlace("a ticket that a clerk gave", ticketOfClerk()));
    }

    private String ticketOfClerk() {
        return id(Day.ticket(TestTokens.clerk(place), place, service));
    }

    private List<Thing> checkedIn() {
        // Nobody has two visits for one service on one day.
        var slot = Api.firstSlot(place, given.aService(15), given.aDay());
        var persons = Api.booked(Api.customer(person), slot);
        var clients = Api.booked(TestTokens.frontEnd(Scene.CLIENT), slot);
        var callers = Api.booked(TestTokens.clerk(place), slot);
        for (var visit : List.of(persons, clients, callers)) {
            given.startsIn(visit.id(), Duration.ofMinutes(10));
            Day.checkIn(TestTokens.clerk(place), visit.id(), Map.of()).then().statusCode(201);
        }
        return List.of(
                Thing.ofPerson("a person's visit, checked in", persons.id(), person),
                Thing.ofClient("a visit of a front end, checked in", clients.id(), Scene.CLIENT, clients.manageToken()),
                Thing.ofPlace("a visit of a clerk, checked in", callers.id()));
    }

    private String path(Thing visit) {
        return "/v1/queues/" + place + "/visits/" + visit.id();
    }

    /** At the beginning of the day so many days from now. */
    private String midnight(int days) {
        return given.today().plusDays(days).atStartOfDay(Zones.RIGA).toInstant().toString();
    }

    private static RequestSpecification stale(RequestSpecification by) {
        return by.header("If-Match", ANOTHER_VERSION);
    }

    private static RequestSpecification key(RequestSpecification by) {
        return by.header("Idempotency-Key", UUID.randomUUID());
    }

    private static String id(Response answer) {
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }
}
