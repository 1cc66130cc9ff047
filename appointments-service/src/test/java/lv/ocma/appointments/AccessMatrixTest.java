package lv.ocma.appointments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.platform.testing.AccessMatrix;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.OperationsRows;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.testing.Thing;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccessMatrixTest {

    private static final int MORE_THAN_CALLERS = 60;
    private static final String ANOTHER_VERSION = "\"v9999\"";

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    @TestFactory
    @Clause("V2")
    Stream<DynamicTest> every_operation_answers_every_caller_as_its_document_declares() {
        var day = given.aDay();
        var division = given.aPlace().published();
        var branch = given.aPlace()
                .branchOf(division)
                .counters(MORE_THAN_CALLERS)
                .open(given.today(), "00:00", "23:59")
                .open(day, "09:00", "10:00")
                .open(day.plusDays(1), "09:00", "09:10")
                .published();
        var service = terms.aService().costs(TermsGiven.fee("50.00", 10)).published();
        var slot = Api.firstSlot(branch, service, day);
        var other = given.aPlace().open(day, "10:00", "11:00").published();
        // Nobody has two visits for one service on one day, and the same callers come again and again.
        var services = Stream.generate(() -> given.aService(15)).limit(6).toList();
        var others = Stream.iterate(0, turn -> (turn + 1) % services.size())
                .map(turn -> Api.forgedSlot(
                        branch, day.atTime(9, 0).atZone(Zones.RIGA).toInstant(), services.get(turn) + ":1"))
                .iterator();
        var person = UUID.randomUUID();

        var persons = Api.booked(Api.customer(person), slot);
        var clients = Api.booked(TestTokens.frontEnd(Scene.CLIENT), slot);
        var callers = Api.booked(TestTokens.clerk(branch), slot);
        var visits = List.of(
                Thing.ofPerson("a person's visit", persons.id(), person),
                Thing.ofClient(
                        "a visit that a front end booked alone", clients.id(), Scene.CLIENT, clients.manageToken()),
                Thing.ofPlace("a visit that a clerk booked", callers.id()));
        var holds = List.of(
                Thing.ofPerson("a time that a person holds", held(Api.customer(person), slot), person),
                new Thing(
                        "a time that a front end holds",
                        held(TestTokens.frontEnd(Scene.CLIENT), slot),
                        null,
                        Scene.CLIENT,
                        null),
                Thing.ofPlace("a time that a clerk holds", held(TestTokens.clerk(branch), slot)));

        var until = day.plusDays(1).atTime(12, 0).atZone(Zones.RIGA).toInstant();
        var blocked = Map.of(
                "place",
                branch,
                "from",
                until.minusSeconds(3600).toString(),
                "to",
                until.toString(),
                "reason",
                "Invented");
        var blocks = List.of(Thing.ofPlace("a time that is blocked", blocked(branch, blocked)));
        var places = List.of(Thing.ofPlace("a place", branch));

        // Each has been sent as many codes as there are, so that nobody gets another.
        for (var visit : List.of(persons, clients)) {
            Api.sendCode(Api.as(TestTokens.clerk(branch)), visit).then().statusCode(202);
            given.change("update contact_code set issued = 100 where booking = ?", UUID.fromString(visit.id()));
        }

        // A person's and a client's: every kind of caller has one of them, and none of the rest has both.
        var own = visits.subList(0, 2);

        return new AccessMatrix(new Scene(person, branch, division))
                .recording("Anna Paraugs")
                .with(AccessRow.of(
                        "findSlots",
                        200,
                        by -> by.queryParam("place", branch)
                                .queryParam("service", service)
                                .queryParam("from", day.toString())
                                .queryParam("to", day.toString())
                                .get("/v1/slots")))
                .with(AccessRow.of(
                        "findSlotDays",
                        200,
                        by -> by.queryParam("place", branch)
                                .queryParam("service", service)
                                .queryParam("month", YearMonth.from(day).toString())
                                .get("/v1/slot-days")))
                .with(AccessRow.of(
                        "findFirstSlots",
                        200,
                        by -> by.queryParam("place", branch)
                                .queryParam("service", service)
                                .get("/v1/first-slots")))
                .with(AccessRow.of("holdSlot", 201, by -> hold(by, slot)))
                .with(AccessRow.on(
                        holds,
                        "endHold",
                        412,
                        (by, hold) -> by.header("If-Match", ANOTHER_VERSION).delete("/v1/holds/" + hold.id())))
                .with(AccessRow.of(
                        "getBookingRequirements",
                        200,
                        by -> by.get("/v1/services/" + service + "/booking-requirements")))
                .with(AccessRow.of("bookAppointment", 201, by -> book(by, others.next())))
                .with(AccessRow.of("listAppointments", 200, by -> by.get("/v1/appointments?limit=500")))
                .with(AccessRow.on(
                        List.of(Thing.ofPlace("the visits of a place", branch)),
                        "listPlaceAppointments",
                        200,
                        (by, at) -> by.queryParam("from", day.toString())
                                .queryParam("to", day.toString())
                                .get("/v1/places/" + at.id() + "/appointments")))
                .with(AccessRow.ofOwn(
                        "listMyAppointments", visits.getFirst(), by -> by.get("/v1/me/appointments?limit=500")))
                .with(AccessRow.on(
                        visits, "getAppointment", 200, (by, visit) -> by.get("/v1/appointments/" + visit.id())))
                .with(AccessRow.on(
                        visits,
                        "rescheduleAppointment",
                        200,
                        // To where it is: it stays, for the next caller, and is shown.
                        (by, visit) -> change(by, "*", visit, "rescheduling", Map.of("slot", slot))))
                .with(AccessRow.on(
                        visits,
                        "cancelAppointment",
                        412,
                        (by, visit) -> change(by, ANOTHER_VERSION, visit, "cancellation", Map.of("reason", "ILLNESS"))))
                .with(AccessRow.of("getBookingRules", 200, by -> by.get("/v1/booking-rules/" + branch)))
                .with(AccessRow.on(
                        places,
                        "putBookingRules",
                        412,
                        (by, place) -> by.header("If-Match", ANOTHER_VERSION)
                                .body(Map.of("bufferMinutes", 0, "channels", List.of()))
                                .put("/v1/booking-rules/" + place.id())))
                .with(AccessRow.on(places, "addBlock", 201, (by, place) -> block(by, blocked)))
                .with(AccessRow.on(
                        places,
                        "listBlocks",
                        200,
                        (by, place) -> by.queryParam("place", place.id()).get("/v1/blocks")))
                .with(AccessRow.on(
                        blocks,
                        "removeBlock",
                        412,
                        (by, block) -> by.header("If-Match", ANOTHER_VERSION).delete("/v1/blocks/" + block.id())))
                .with(new VisitDayRows(given, terms.anAuthority(), branch, service, person).rows(visits))
                .with(AccessRow.on(
                        own,
                        "addAppointmentItems",
                        412,
                        (by, visit) -> change(by, ANOTHER_VERSION, visit, "items", Map.of("service", service))))
                .with(AccessRow.on(
                        own,
                        "dropAppointmentItem",
                        412,
                        (by, visit) -> by.header("If-Match", ANOTHER_VERSION)
                                .delete("/v1/appointments/" + visit.id() + "/items/" + UUID.randomUUID())))
                .with(AccessRow.on(
                        own,
                        "splitAppointment",
                        412,
                        (by, visit) -> change(
                                by.header("Idempotency-Key", UUID.randomUUID()),
                                ANOTHER_VERSION,
                                visit,
                                "splits",
                                Map.of("slot", slot))))
                .with(AccessRow.on(
                        visits,
                        "handOverAppointment",
                        412,
                        (by, visit) -> change(by, ANOTHER_VERSION, visit, "handovers", Map.of("place", other))))
                .with(AccessRow.on(
                        own,
                        "getAppointmentHistory",
                        200,
                        (by, visit) -> by.get("/v1/appointments/" + visit.id() + "/history")))
                .with(AccessRow.on(
                        own,
                        "sendContactCode",
                        409,
                        (by, visit) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .post("/v1/appointments/" + visit.id() + "/contact-verification-codes")))
                .with(AccessRow.on(
                        own,
                        "verifyContact",
                        412,
                        (by, visit) ->
                                change(by, ANOTHER_VERSION, visit, "contact-verification", Map.of("code", "123456"))))
                .with(AccessRow.on(
                        own,
                        "confirmAppointment",
                        412,
                        (by, visit) -> change(by, ANOTHER_VERSION, visit, "confirmation", Map.of())))
                .with(AccessRow.on(
                        own,
                        "getAppointmentCalendar",
                        200,
                        (by, visit) -> by.get("/v1/appointments/" + visit.id() + "/calendar")))
                .with(AccessRow.on(
                        own,
                        "acceptProposal",
                        412,
                        (by, visit) -> change(by, ANOTHER_VERSION, visit, "proposal-acceptance", Map.of())))
                .with(AccessRow.on(
                        visits,
                        "proposeTime",
                        412,
                        (by, visit) -> change(by, ANOTHER_VERSION, visit, "proposals", Map.of("slot", slot))))
                .with(AccessRow.on(
                        List.of(Thing.ofPlace("the visits of a place", branch)),
                        "listAffectedAppointments",
                        200,
                        (by, at) -> by.get("/v1/affected-appointments?place=" + at.id())))
                .with(new FeeRows(terms, branch, service, day).rows(visits))
                .with(new RefusalRows(terms, branch, day, person).rows(visits))
                .with(new WaitingRows(branch, service, day, person).rows(own))
                .with(OperationsRows.of("appointments"))
                .tests();
    }

    private static String blocked(String place, Map<String, String> block) {
        return block(Api.as(TestTokens.clerk(place)), block).jsonPath().getString("id");
    }

    private static Response block(RequestSpecification by, Map<String, String> block) {
        return by.header("Idempotency-Key", UUID.randomUUID()).body(block).post("/v1/blocks");
    }

    private static String held(String token, String slot) {
        return hold(Api.as(token), slot).jsonPath().getString("id");
    }

    private static Response hold(RequestSpecification by, String slot) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("slot", slot))
                .post("/v1/holds");
    }

    private static Response book(RequestSpecification by, String slot) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Api.wish(slot))
                .post("/v1/appointments");
    }

    /** With another version than the visit has: whoever may change it learns that, and it stays as it is for the next caller. */
    private static Response change(
            RequestSpecification by, String version, Thing visit, String action, Map<String, String> body) {
        return by.header("If-Match", version).body(body).post("/v1/appointments/" + visit.id() + "/" + action);
    }
}
