package lv.ocma.appointments.figure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.demand.UnmetDemand;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who got no time is counted too. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DemandFiguresApiTest {

    @Inject
    Given given;

    @Inject
    DemandFold demand;

    @Inject
    FigureJob job;

    @Inject
    UnmetDemand unmet;

    private LocalDate day;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceForOneVisit() {
        day = given.aDay();
        place = given.aPlace().open(day, "09:00", "09:15").published();
        service = given.aService(15);
    }

    @Test
    @Clause({"V1", "R2"})
    void who_is_too_late_for_a_time_is_counted_by_place_service_and_channel_each_once() {
        var slot = Api.firstSlot(place, service, day);
        Api.booked(Api.frontEnd(), slot);

        Api.book(Api.frontEnd(), slot).then().statusCode(409).body("type", endsWith("/problems/slot-taken"));
        Api.hold(TestTokens.clerk(place), slot).then().statusCode(409);
        demand.add();
        demand.add();

        figures("by=channel")
                .body("items.channel", contains("FRONT_END", "STAFF"))
                .body("items.demand.turnedAway", contains(1, 1));
        figures("by=service&by=hour&by=day")
                .body("items.service", contains(service))
                .body("items[0].demand.turnedAway", equalTo(2));
        figures("")
                .body(
                        "items.demand",
                        contains(equalTo(
                                Map.of("visits", 0, "services", 0, "asked", 0, "searchedInVain", 0, "turnedAway", 2))));
    }

    @Test
    @Clause({"V1", "R2"})
    void a_search_that_finds_nothing_is_counted_where_it_looked_and_one_of_a_day_or_that_finds_something_is_not() {
        search("&place=" + place, day.minusDays(3), day.plusDays(4));
        demand.add();
        figures("by=place").body("items", empty());

        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        search("&place=" + place, day, day);
        demand.add();
        figures("by=place").body("items", empty());

        var other = given.aPlace().open(day, "09:00", "09:10").published();
        search("&place=" + place + "&place=" + other, day.minusDays(3), day.plusDays(4));
        Api.as(Api.frontEnd())
                .get("/v1/first-slots?place=" + place + "&service=" + service)
                .then()
                .statusCode(200);
        demand.add();
        figures("by=service").body("items.service", contains(service)).body("items.demand.searchedInVain", contains(2));
        figuresOf(other, "").body("items.demand.searchedInVain", contains(1));
    }

    @Test
    @Clause("V1")
    void a_search_of_what_nobody_can_book_is_no_demand() {
        var today = given.today();
        search("&place=" + place, today.minusDays(20), today.minusDays(5));
        search("&place=" + place, today.minusDays(6), today.plusDays(2));
        search("&place=" + place, today.plusDays(400), today.plusDays(420));
        Api.as(Api.frontEnd())
                .get("/v1/first-slots?place=" + place + "&service=" + service + "&from=" + today.plusDays(400))
                .then()
                .statusCode(200);
        demand.add();

        figures("by=place").body("items", empty());
    }

    @Test
    @Clause("V1")
    void visits_are_counted_also_while_demand_cannot_be() {
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        unmet.count(List.of("\0"), List.of(service), "FRONT_END", UnmetDemand.Kind.TURNED_AWAY);
        try {
            assertThrows(RuntimeException.class, job::count);
        } finally {
            var _ = unmet.take();
        }

        assertNotEquals(0, given.count("select count(*) from figure where place = ?", place));
    }

    private void search(String places, LocalDate from, LocalDate to) {
        Api.as(Api.frontEnd())
                .get("/v1/slots?service=" + service + "&from=" + from + "&to=" + to + places)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse figures(String question) {
        return figuresOf(place, question);
    }

    /** What is still to be counted of the visits themselves is no matter here. */
    private ValidatableResponse figuresOf(String where, String question) {
        return Api.as(TestTokens.staff(StaffRole.DIVISION_MANAGER, where))
                .get("/v1/statistics/visits?measure=demand&place=%s&from=%s&to=%s&%s"
                        .formatted(where, given.today(), given.today(), question))
                .then()
                .statusCode(200);
    }
}
