package lv.ocma.appointments;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.ProblemsOfModule;

/** Makes each problem of the waiting list happen. */
final class WaitingProblems {

    private final Given given;
    private final String service;
    private final LocalDate day;

    WaitingProblems(Given given, String service, LocalDate day) {
        this.given = given;
        this.service = service;
        this.day = day;
    }

    ProblemsOfModule happen(ProblemsOfModule problems) {
        return problems.happens("times-free", () -> join(open()))
                .happens("already-waiting", this::twiceForOneVisit)
                .happens("too-many-waits", this::fourthOfOnePerson)
                .happens("waiting-status", () -> answer(Booked.of(join(full())), "resumption"))
                .happens("no-offer", () -> answer(Booked.of(join(full())), "acceptance"))
                .happens("offer-ended", this::acceptedTooLate);
    }

    private String open() {
        return given.aPlace().open(day, "09:00", "09:15").published();
    }

    private String full() {
        var place = open();
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        return place;
    }

    private Response twiceForOneVisit() {
        var place = open();
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        joinFor(visit, place).then().statusCode(201);
        return joinFor(visit, place);
    }

    private Response fourthOfOnePerson() {
        var person = UUID.randomUUID();
        for (int number = 1; number <= 3; number++) {
            join(full(), Api.customer(person)).then().statusCode(201);
        }
        return join(full(), Api.customer(person));
    }

    private Response acceptedTooLate() {
        var place = open();
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        var entry = Booked.of(join(place));
        Api.cancel(Api.frontEnd(), visit).then().statusCode(200);
        given.change("update wish_offer set answer_by = now() where wish = ?", UUID.fromString(entry.id()));
        return answer(entry, "acceptance");
    }

    private static Response answer(Booked entry, String action) {
        return Api.as(Api.frontEnd()).header("If-Match", "*").post("/v1/waiting-list/" + entry.id() + "/" + action);
    }

    private Response joinFor(Booked visit, String place) {
        return Api.as(Api.frontEnd())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("when", when(place)))
                .post("/v1/appointments/" + visit.id() + "/waiting-list");
    }

    private Response join(String place) {
        return join(place, Api.frontEnd());
    }

    private Response join(String place, String token) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "items",
                        List.of(Map.of("service", service)),
                        "when",
                        when(place),
                        "contact",
                        Map.of("email", "anna-" + UUID.randomUUID() + "@example.com")))
                .post("/v1/waiting-list");
    }

    private Map<String, Object> when(String place) {
        return Map.of("places", List.of(place), "from", day.toString(), "to", day.toString());
    }
}
