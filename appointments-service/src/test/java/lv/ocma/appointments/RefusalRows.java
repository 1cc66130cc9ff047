package lv.ocma.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.testing.Thing;

/** How each operation of refusals is called in the access matrix, and whose its things are. */
final class RefusalRows {

    private static final String GROUND = "INVENTED";

    private final TermsGiven terms;
    private final String place;
    private final LocalDate day;
    private final UUID person;

    RefusalRows(TermsGiven terms, String place, LocalDate day, UUID person) {
        this.terms = terms;
        this.place = place;
        this.day = day;
        this.person = person;
    }

    /** @param visits booked, not served: whoever may refuse is told of another version first, so they stay so */
    List<AccessRow> rows(List<Thing> visits) {
        var refusals = refusals();
        return List.of(
                AccessRow.on(
                        visits,
                        "refuseAppointment",
                        412,
                        (by, visit) -> by.header("If-Match", "\"v9999\"")
                                .body(RefusalApi.wish("any", 1, GROUND))
                                .post("/v1/appointments/" + visit.id() + "/refusals")),
                AccessRow.on(
                        visits,
                        "listRefusalsOfAppointment",
                        200,
                        (by, visit) -> by.get("/v1/appointments/" + visit.id() + "/refusals")),
                AccessRow.on(refusals, "getRefusal", 200, (by, refusal) -> by.get("/v1/refusals/" + refusal.id())),
                AccessRow.on(
                        refusals,
                        "getRefusalDocument",
                        200,
                        (by, refusal) -> by.accept("application/pdf, application/problem+json")
                                .get("/v1/refusals/" + refusal.id() + "/document")));
    }

    private List<Thing> refusals() {
        var service = terms.aService()
                .refusedFor(GROUND, null, null)
                .disputedAt(terms.anAuthority(), "P1M")
                .published();
        var slot = Api.firstSlot(place, service, day);
        var persons = Api.booked(Api.customer(person), slot);
        var clients = Api.booked(TestTokens.frontEnd(Scene.CLIENT), slot);
        var callers = Api.booked(TestTokens.clerk(place), slot);
        return List.of(
                Thing.ofPerson("the refusal of a person's visit", refused(persons.id(), service), person),
                Thing.ofClient(
                        "the refusal of a visit that a front end booked alone",
                        refused(clients.id(), service),
                        Scene.CLIENT,
                        clients.manageToken()),
                Thing.ofPlace("the refusal of a visit that a clerk booked", refused(callers.id(), service)));
    }

    private String refused(String visit, String service) {
        terms.serving(visit);
        return RefusalApi.refuse(TestTokens.clerk(place), visit, RefusalApi.wish(service, 1, GROUND))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("decision.id");
    }
}
