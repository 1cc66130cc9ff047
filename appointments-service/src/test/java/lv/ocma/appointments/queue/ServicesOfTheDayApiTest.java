package lv.ocma.appointments.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.ServiceVersions;
import lv.ocma.contracts.divisions.PublishedVersion;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those who come without a booked time are served by what holds on their day, whatever was told when. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServicesOfTheDayApiTest {

    @Inject
    Given given;

    private LocalDate today;
    private LocalDate yesterday;
    private String place;
    private String clerk;

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        today = given.today();
        yesterday = today.minusDays(1);
        place = given.aPlace()
                .open(yesterday, "00:00", "23:59")
                .open(today, "00:00", "23:59")
                .published();
        clerk = TestTokens.clerk(place);
    }

    @Test
    @Clause({"C3", "R2"})
    void a_ticket_is_given_for_what_can_be_served_today_and_takes_as_long_as_it_does_today() {
        var over = service(ServiceVersions.version(null, yesterday, 20));
        var grown = service(ServiceVersions.version(null, yesterday, 20), ServiceVersions.version(today, null, 45));

        Day.takeTicket(clerk, Day.wish(place, "LIVE", over))
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-service-in-person"));
        assertEquals(List.of("45"), minutes(Day.ticket(clerk, place, grown)));
        var waits = Api.as(clerk).get("/v1/queues/" + place).jsonPath().getList("services.service", String.class);
        assertEquals(
                List.of(grown),
                waits.stream().filter(List.of(over, grown)::contains).toList());
    }

    @Test
    void what_was_served_on_paper_took_as_long_as_it_did_on_its_day() {
        var grown = service(ServiceVersions.version(null, yesterday, 20), ServiceVersions.version(today, null, 45));
        var over = service(ServiceVersions.version(null, yesterday, 25));
        var begun = service(ServiceVersions.version(today, null, 30));

        var entered = enter(grown);
        entered.then().statusCode(201);
        assertEquals(List.of("20"), minutes(entered));
        assertEquals(List.of("25"), minutes(enter(over)));
        enter(begun).then().statusCode(400).body("errors.code", contains("no-service-in-person"));
    }

    @Test
    void what_must_be_told_to_book_is_answered_for_a_service_that_only_begins_and_for_none_that_is_over() {
        var coming = service(ServiceVersions.version(today.plusDays(5), null, 20));
        given.change("update service set bookable = false where id = ?", coming);
        var over = service(ServiceVersions.version(null, yesterday, 20));

        Api.as(clerk)
                .get("/v1/services/" + coming + "/booking-requirements")
                .then()
                .statusCode(200);
        Api.as(clerk)
                .get("/v1/services/" + over + "/booking-requirements")
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/service-not-bookable"));
    }

    private String service(PublishedVersion... versions) {
        var id = "service-" + UUID.randomUUID();
        given.service(ServiceVersions.told(id, List.of(versions)));
        return id;
    }

    private Response enter(String service) {
        return Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "services",
                        List.of(service),
                        "counter",
                        1,
                        "arrived",
                        yesterdayAt(10),
                        "called",
                        yesterdayAt(11),
                        "ended",
                        yesterdayAt(12)))
                .post("/v1/queues/" + place + "/paper-visits");
    }

    private String yesterdayAt(int hour) {
        return yesterday.atTime(hour, 0).atZone(Zones.RIGA).toInstant().toString();
    }

    private List<String> minutes(Response entry) {
        return given.texts(
                "select minutes from queue_item where entry = ?", UUID.fromString(JsonBody.text(entry, "/id")));
    }
}
