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
                .open(day, "09:00", "10:00")
                .published();
        var service = terms.aService().costs(TermsGiven.fee("50.00", 10)).published();
        var slot = Api.firstSlot(branch, service, day);
        var person = UUID.randomUUID();

        var persons = Api.booked(Api.customer(person), slot);
        var clients = Api.booked(TestTokens.frontEnd(Scene.CLIENT), slot);
        var callers = Api.booked(TestTokens.clerk(branch), slot);
        var visits = List.of(
                Thing.ofPerson("a person's visit", persons.id(), person),
                Thing.ofClient(
                        "a visit that a front end booked alone", clients.id(), Scene.CLIENT, clients.manageToken()),
                Thing.ofPlace("a visit that a clerk booked", callers.id()));

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
                .with(AccessRow.of("bookAppointment", 201, by -> book(by, slot)))
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
                .with(new FeeRows(branch, service, day).rows(visits))
                .with(new RefusalRows(terms, branch, day, person).rows(visits))
                .with(OperationsRows.of("appointments"))
                .tests();
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
