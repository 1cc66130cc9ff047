package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.ServiceVersions;
import lv.ocma.appointments.service.ChangedServicesSeen;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of visits whose service ends, or becomes another, before their day. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class EndedServicesApiTest {

    @Inject
    Given given;

    @Inject
    ChangedServicesSeen changed;

    @Inject
    ProposalsMade proposals;

    private LocalDate day;
    private LocalDate before;
    private Given.PlaceGiven known;
    private String place;
    private String service;

    @BeforeEach
    void aServiceWithoutEnd() {
        day = given.aDay();
        before = day.minusDays(1);
        known = given.aPlace().open(before, "09:00", "10:00").open(day, "09:00", "10:00");
        place = known.published();
        service = "service-" + UUID.randomUUID();
        given.service(ServiceVersions.told(service, List.of(ServiceVersions.version(null, null, 20))));
    }

    @Test
    @Clause({"C1", "H3"})
    void a_visit_beyond_the_end_of_its_service_gets_a_time_before_it_and_stands_when_the_service_goes_on() {
        var early = booked(frontEnd(), Api.slots(place, service, before).getLast());
        var late = booked(frontEnd(), Api.firstSlot(place, service, day));

        until(before);
        assertEquals("true", text(late, "/unserved"));
        affected().body("items.id", contains(late.id())).body("items.cause", contains("SERVICE"));
        read(frontEnd(), early.id()).then().header("ETag", early.etag());
        proposals.now();
        read(frontEnd(), late.id()).then().body("proposal.start", startsWith(before + "T09:"));
        assertTrue(told(late, "time-proposed").getFirst().contains("\"cause\":\"SERVICE\""));

        until(null);
        assertEquals("false", text(late, "/unserved"));
        affected().body("items", empty());
        assertEquals(1, told(late, "stands").size());
    }

    @Test
    @Clause({"C1", "H3"})
    void who_has_a_visit_for_which_no_day_is_left_is_told_so_once_and_rung_up_by_staff() {
        var visit = booked(frontEnd(), Api.firstSlot(place, service, day));

        until(given.today().minusDays(1));
        proposals.now();

        assertEquals("true", text(visit, "/unserved"));
        proposals.now();
        assertEquals(List.of(), told(visit, "time-proposed"));
        assertEquals(1, told(visit, "displaced").size());
        var event = told(visit, "displaced").getFirst();
        assertTrue(event.contains("\"cause\":\"SERVICE\"") && event.contains("\"link\":\"ey"), event);
        affected()
                .body("items.id", contains(visit.id()))
                .body("items.byPhone", contains(true))
                .body("items.nextProposal", contains(nullValue()));
    }

    @Test
    @Clause({"C1", "H3"})
    void who_was_told_that_they_cannot_be_received_is_told_when_they_can_and_again_when_they_cannot() {
        var visit = booked(frontEnd(), Api.firstSlot(place, service, day));
        until(given.today().minusDays(1));
        proposals.now();

        until(null);
        assertEquals(1, told(visit, "stands").size());
        until(given.today().minusDays(1));
        proposals.now();

        assertEquals(2, told(visit, "displaced").size());
    }

    @Test
    void a_proposal_is_as_long_as_its_services_are_on_its_own_day_also_when_one_is_dropped() {
        var brief = given.aService(10);
        var other = "service-" + UUID.randomUUID();
        given.service(ServiceVersions.told(
                other, List.of(ServiceVersions.version(null, before, 40), ServiceVersions.version(day, null, 10))));
        Eventually.becomes(false, () -> Api.starts(place, other, day).isEmpty());
        var visit = booked(
                frontEnd(),
                Api.forgedSlot(
                        place,
                        day.atTime(LocalTime.of(9, 0)).atZone(Zones.RIGA).toInstant(),
                        other + ":1," + brief + ":1"));
        known.closed(day);
        Eventually.becomes("true", () -> text(visit, "/outsideHours"));
        proposals.now();
        read(frontEnd(), visit.id()).then().body("proposal.end", startsWith(before + "T09:50"));

        drop(visit, brief)
                .body("proposal.start", startsWith(before + "T09:00"))
                .body("proposal.end", startsWith(before + "T09:40"));

        as(frontEnd())
                .header("If-Match", "*")
                .post("/v1/appointments/" + visit.id() + "/proposal-acceptance")
                .then()
                .statusCode(200)
                .body("end", startsWith(before + "T09:40"));
    }

    @Test
    @Clause({"C1", "H3"})
    void a_visit_for_a_service_of_which_the_only_terms_are_withdrawn_cannot_be() {
        var visit = booked(frontEnd(), Api.firstSlot(place, service, day));

        given.service(ServiceVersions.told(service, List.of()));
        Eventually.becomes(1L, () -> given.count("select count(*) from changed_service where service = ?", service));
        changed.now();

        affected().body("items.id", contains(visit.id())).body("items.cause", contains("SERVICE"));
    }

    @Test
    void a_service_that_takes_longer_from_some_day_on_disturbs_nobody() {
        var visit = booked(frontEnd(), Api.firstSlot(place, service, day));

        given.service(ServiceVersions.told(
                service, List.of(ServiceVersions.version(null, before, 20), ServiceVersions.version(day, null, 45))));
        Eventually.becomes(List.of(), () -> starts(day));
        changed.now();

        read(frontEnd(), visit.id()).then().header("ETag", visit.etag()).body("end", startsWith(day + "T09:20"));
    }

    @Test
    @Clause("R4")
    void without_the_service_that_has_ended_the_rest_of_the_visit_stands_and_without_another_it_does_not() {
        var other = given.aService(15);
        var third = given.aService(10);
        var visit = booked(
                frontEnd(),
                Api.forgedSlot(
                        place,
                        day.atTime(LocalTime.of(9, 0)).atZone(Zones.RIGA).toInstant(),
                        service + ":1," + other + ":1," + third + ":1"));
        until(before);
        assertEquals("true", text(visit, "/unserved"));

        drop(visit, third).body("unserved", equalTo(true));
        drop(visit, service).body("unserved", equalTo(false));
        affected().body("items", empty());
    }

    private void until(@Nullable LocalDate last) {
        given.service(ServiceVersions.told(service, List.of(ServiceVersions.version(null, last, 20))));
        Eventually.becomes(1L, () -> given.count("select count(*) from changed_service where service = ?", service));
        changed.now();
    }

    private List<String> starts(LocalDate when) {
        return Api.starts(place, service, when);
    }

    private static ValidatableResponse drop(Booked visit, String dropped) {
        var item =
                read(frontEnd(), visit.id()).jsonPath().getString("items.find { it.service == '" + dropped + "' }.id");
        return as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/appointments/" + visit.id() + "/items/" + item)
                .then()
                .statusCode(200);
    }

    private static String text(Booked visit, String member) {
        return JsonBody.text(read(frontEnd(), visit.id()), member);
    }

    private ValidatableResponse affected() {
        return as(TestTokens.clerk(place))
                .get("/v1/affected-appointments?place=" + place)
                .then();
    }

    private List<String> told(Booked visit, String event) {
        return given.texts(
                "select payload from outbox where type = 'lv.ocma.appointments.booking." + event
                        + "' and aggregateid = ?",
                visit.id());
    }
}
