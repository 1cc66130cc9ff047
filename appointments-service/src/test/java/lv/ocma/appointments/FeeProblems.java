package lv.ocma.appointments;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.ProblemsOfModule;
import lv.ocma.platform.testing.TestTokens;

/** Makes each problem of fees happen. */
final class FeeProblems {

    private final TermsGiven given;
    private final String place;
    private final String service;
    private final LocalDate day;
    private final String clerk;

    /** @param service that costs 50.00 */
    FeeProblems(TermsGiven given, String place, String service, LocalDate day) {
        this.given = given;
        this.place = place;
        this.service = service;
        this.day = day;
        this.clerk = TestTokens.clerk(place);
    }

    ProblemsOfModule happen(ProblemsOfModule problems) {
        return problems.happens("visit-without-fee", this::ofACancelledVisit)
                .happens("fee-charged", this::chargedTwice)
                .happens("too-many-fees", this::afterNinetyNine)
                .happens("fee-overpaid", () -> FeeApi.pay(clerk, fee(), "50.01"))
                .happens("fee-status", this::withdrawnTwice)
                .happens("payment-reversed", this::reversedTwice);
    }

    private Api.Booked visit() {
        var visit = booked();
        given.serving(visit.id());
        return visit;
    }

    private Api.Booked booked() {
        return Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
    }

    private Response charge(String visit) {
        return FeeApi.charge(
                clerk,
                visit,
                FeeApi.item(service, 1, FeeApi.options(service, day).getFirst()));
    }

    private FeeApi.Charged fee() {
        return FeeApi.charged(charge(visit().id()));
    }

    private Response ofACancelledVisit() {
        var visit = booked();
        Api.cancel(Api.frontEnd(), visit).then().statusCode(200);
        return charge(visit.id());
    }

    private Response chargedTwice() {
        var visit = visit();
        FeeApi.charged(charge(visit.id()));
        return charge(visit.id());
    }

    private Response afterNinetyNine() {
        var visit = visit();
        given.change("""
                insert into fee (id, version, booking, place, number, reference, price_date, currency, total, paid, status,
                  charged_at, charged_by)
                select gen_random_uuid(), 0, b.id, b.place, n, b.reference || n, date '2026-06-15', 'EUR', 1, 0, 'DUE',
                  now(), 'test' from booking b, generate_series(1, 99) n where b.id = ?""", UUID.fromString(visit.id()));
        return charge(visit.id());
    }

    private Response withdrawnTwice() {
        var fee = fee();
        var withdrawn = fee.after(FeeApi.act(clerk, fee, "withdrawal", Map.of("reason", "Typed twice")));
        return FeeApi.act(clerk, withdrawn, "withdrawal", Map.of("reason", "Typed twice"));
    }

    private Response reversedTwice() {
        var fee = fee();
        var answer = FeeApi.pay(clerk, fee, "50.00");
        var paid = fee.after(answer);
        var reversal = "payments/" + answer.jsonPath().getString("payments[0].id") + "/reversal";
        var reversed = paid.after(FeeApi.act(clerk, paid, reversal, Map.of("reason", "Typed twice")));
        return FeeApi.act(clerk, reversed, reversal, Map.of("reason", "Typed twice"));
    }
}
