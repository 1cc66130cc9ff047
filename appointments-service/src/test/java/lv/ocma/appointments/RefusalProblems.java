package lv.ocma.appointments;

import io.restassured.response.Response;
import java.time.LocalDate;
import lv.ocma.platform.testing.ProblemsOfModule;
import lv.ocma.platform.testing.TestTokens;

/** Makes each problem of written refusals happen. */
final class RefusalProblems {

    private static final String GROUND = "INVENTED";

    private final TermsGiven terms;
    private final String place;
    private final LocalDate day;

    RefusalProblems(TermsGiven terms, String place, LocalDate day) {
        this.terms = terms;
        this.place = place;
        this.day = day;
    }

    ProblemsOfModule happen(ProblemsOfModule problems) {
        return problems.happens("refusal-not-serving", this::ofABookedVisit)
                .happens("item-refused", this::refusedTwice)
                .happens("no-refusal-grounds", () -> served(terms.aService().published()))
                .happens(
                        "dispute-not-known",
                        () -> served(
                                terms.aService().refusedFor(GROUND, null, null).published()))
                .happens("dispute-authority-not-known", () -> served(disputedAt("nowhere")));
    }

    private String disputedAt(String authority) {
        return terms.aService()
                .refusedFor(GROUND, null, null)
                .disputedAt(authority, "P1M")
                .published();
    }

    private String visit(String service, int persons) {
        var slot = Api.firstSlot(place, service + ":" + persons, day);
        return Api.booked(Api.frontEnd(), slot).id();
    }

    private Response ofABookedVisit() {
        var service = disputedAt("nowhere");
        return refuse(visit(service, 1), service);
    }

    private Response refusedTwice() {
        var service = disputedAt(terms.anAuthority());
        var visit = visit(service, 2);
        terms.serving(visit);
        refuse(visit, service).then().statusCode(201);
        return refuse(visit, service);
    }

    private Response served(String service) {
        var visit = visit(service, 1);
        terms.serving(visit);
        return refuse(visit, service);
    }

    private Response refuse(String visit, String service) {
        return RefusalApi.refuse(TestTokens.clerk(place), visit, RefusalApi.wish(service, 1, GROUND));
    }
}
