package lv.ocma.appointments;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.testing.Thing;

/** How each operation of fees is called in the access matrix, and whose its things are. */
final class FeeRows {

    private final TermsGiven terms;
    private final String place;
    private final String service;
    private final LocalDate day;

    /** @param service that costs something */
    FeeRows(TermsGiven terms, String place, String service, LocalDate day) {
        this.terms = terms;
        this.place = place;
        this.service = service;
        this.day = day;
    }

    /** @param visits with the service for one person */
    List<AccessRow> rows(List<Thing> visits) {
        var option = FeeApi.options(service, day).getFirst();
        var fees = visits.stream().map(visit -> feeOf(visit, option)).toList();
        return List.of(
                AccessRow.of("listFeeOptions", 200, by -> by.get("/v1/services/" + service + "/fee-options")),
                AccessRow.of(
                        "quoteFees",
                        200,
                        by -> by.queryParam("service", service).get("/v1/fee-quotes")),
                AccessRow.on(visits, "listFeesOfAppointment", 200, (by, visit) -> by.get(path(visit))),
                AccessRow.on(
                        visits,
                        "chargeAppointment",
                        409,
                        (by, visit) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("items", List.of(FeeApi.item(service, 1, "unknown"))))
                                .post(path(visit))),
                AccessRow.on(fees, "getFee", 200, (by, fee) -> by.get("/v1/fees/" + fee.id())),
                AccessRow.on(
                        fees,
                        "getWireInstructions",
                        200,
                        (by, fee) -> by.get("/v1/fees/" + fee.id() + "/wire-instructions")),
                action(fees, "recordPayment", "payments", Map.of("amount", "1.00", "receipt", "T2-004711")),
                action(
                        fees,
                        "reversePayment",
                        "payments/" + UUID.randomUUID() + "/reversal",
                        Map.of("reason", "Typed twice")),
                action(fees, "waiveFee", "waivers", Map.of("reason", "Error of the office", "legalGround", "Invented")),
                action(fees, "withdrawFee", "withdrawal", Map.of("reason", "Typed twice")));
    }

    /** Whose the fee is follows from its visit, which is as booked again afterwards. */
    private Thing feeOf(Thing visit, String option) {
        terms.serving(visit.id());
        var fee = FeeApi.charged(FeeApi.charge(TestTokens.clerk(place), visit.id(), FeeApi.item(service, 1, option)));
        terms.change("update booking set status = 'BOOKED' where id = ?", UUID.fromString(visit.id()));
        return new Thing("the fee of " + visit.what(), fee.id(), visit.person(), visit.client(), visit.manageToken());
    }

    /** With another version than it has: whoever may change it learns that, and it stays as it is for the next caller. */
    private static AccessRow action(List<Thing> fees, String operation, String action, Map<String, ?> body) {
        return AccessRow.on(fees, operation, 412, (by, fee) -> act(by, fee, action, body));
    }

    private static Response act(RequestSpecification by, Thing fee, String action, Map<String, ?> body) {
        return by.header("If-Match", "\"v9999\"").body(body).post("/v1/fees/" + fee.id() + "/" + action);
    }

    private static String path(Thing visit) {
        return "/v1/appointments/" + visit.id() + "/fees";
    }
}
