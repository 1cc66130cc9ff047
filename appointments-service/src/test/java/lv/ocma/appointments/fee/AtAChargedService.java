package lv.ocma.appointments.fee;

import static lv.ocma.appointments.FeeApi.charge;
import static lv.ocma.appointments.FeeApi.charged;
import static lv.ocma.appointments.FeeApi.item;
import static lv.ocma.appointments.FeeApi.options;
import static lv.ocma.appointments.TermsGiven.fee;
import static lv.ocma.appointments.TermsGiven.reduced;
import static lv.ocma.platform.testing.Requests.given;

import jakarta.inject.Inject;
import java.time.LocalDate;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.FeeApi.Charged;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;

/** A service that costs more when it is urgent, and visits for which it is charged. */
abstract class AtAChargedService {

    /** Of no bank: a number for trials, which no receipt may hold. */
    static final String CARD = "4111 1111 1111 1111";

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    LocalDate day;
    String place;
    String service;
    String clerk;

    @BeforeEach
    void aServiceThatCostsMoreWhenItIsUrgent() {
        day = given.aDay();
        place = given.aPlace().counters(4).open(day, "09:00", "10:00").published();
        service = terms.aService()
                .costs(
                        fee("44.00", 10, null, day.minusDays(1), null),
                        fee("50.00", 10, day, null, null),
                        fee("75.00", 2),
                        reduced("25.00", 10))
                .published();
        clerk = TestTokens.clerk(place);
    }

    String visit() {
        var visit = booked();
        terms.serving(visit);
        return visit;
    }

    String booked() {
        return Api.booked(Api.frontEnd(), Api.firstSlot(place, service + ":2", day))
                .id();
    }

    Charged feeOf(String visit) {
        return charged(charge(clerk, visit, item(service, 1, option(0))));
    }

    String option(int at) {
        return options(service, day).get(at);
    }
}
