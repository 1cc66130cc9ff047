package lv.ocma.appointments;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.testing.Thing;

/** How each operation of the waiting list is called in the access matrix, and whose its things are. */
final class WaitingRows {

    private static final String ANOTHER_VERSION = "\"v9999\"";

    private final String place;
    private final String service;
    private final LocalDate day;
    private final UUID person;

    /** @param day on which something is free */
    WaitingRows(String place, String service, LocalDate day, UUID person) {
        this.place = place;
        this.service = service;
        this.day = day;
        this.person = person;
    }

    /** @param visits a person's and a client's */
    List<AccessRow> rows(List<Thing> visits) {
        // The day after it is open for less than a visit, so that there is something to wait for.
        var next = day.plusDays(1);
        var persons = Booked.of(join(Api.as(Api.customer(person)), next));
        var clients = Booked.of(join(Api.as(TestTokens.frontEnd(Scene.CLIENT)), next));
        var callers = Booked.of(join(Api.as(TestTokens.clerk(place)), next));
        var entries = List.of(
                Thing.ofPerson("what a person waits for", persons.id(), person),
                Thing.ofClient("what a front end waits for alone", clients.id(), Scene.CLIENT, clients.manageToken()),
                Thing.ofPlace("what a clerk has put on the list", callers.id()));
        return List.of(
                // Of a day on which something is free, so that nothing is stored.
                AccessRow.of("joinWaitingList", 409, by -> join(by, day)),
                AccessRow.on(
                        visits,
                        "joinWaitingListForAppointment",
                        400,
                        (by, visit) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of())
                                .post("/v1/appointments/" + visit.id() + "/waiting-list")),
                AccessRow.on(
                        entries, "getWaitingListEntry", 200, (by, entry) -> by.get("/v1/waiting-list/" + entry.id())),
                AccessRow.on(
                        entries,
                        "leaveWaitingList",
                        412,
                        (by, entry) -> by.header("If-Match", ANOTHER_VERSION).delete("/v1/waiting-list/" + entry.id())),
                action(entries, "acceptOffer", "acceptance"),
                action(entries, "rejectOffer", "rejection"),
                action(entries, "resumeWaiting", "resumption"),
                AccessRow.on(
                        List.of(Thing.ofPlace("the line of a place", place)),
                        "listWaitingList",
                        200,
                        (by, at) -> by.queryParam("place", at.id()).get("/v1/waiting-list")),
                AccessRow.ofOwn(
                        "listMyWaitingList", entries.getFirst(), by -> by.get("/v1/me/waiting-list?limit=500")));
    }

    private static AccessRow action(List<Thing> entries, String operation, String action) {
        return AccessRow.on(
                entries,
                operation,
                412,
                (by, entry) ->
                        by.header("If-Match", ANOTHER_VERSION).post("/v1/waiting-list/" + entry.id() + "/" + action));
    }

    private Response join(RequestSpecification by, LocalDate on) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "items",
                        List.of(Map.of("service", service)),
                        "when",
                        Map.of("places", List.of(place), "from", on.toString(), "to", on.toString()),
                        "contact",
                        Map.of("name", "Anna Paraugs", "email", "anna-" + UUID.randomUUID() + "@example.com")))
                .post("/v1/waiting-list");
    }
}
