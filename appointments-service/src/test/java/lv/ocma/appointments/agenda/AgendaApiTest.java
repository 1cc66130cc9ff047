package lv.ocma.appointments.agenda;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AgendaApiTest {

    @Inject
    Given given;

    private String place = "";
    private String service = "";
    private String clerk = "";

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace()
                .counters(3)
                .open(given.today(), "00:00", "23:59")
                .open(given.aDay(), "09:00", "12:00")
                .published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
    }

    @Test
    @Clause({"C2", "C8", "P10"})
    void one_call_tells_who_is_booked_late_waiting_and_being_served_and_what_to_know_of_them() {
        bookedIn(Duration.ofMinutes(2));
        var late = bookedIn(Duration.ofMinutes(-20));
        var waiting = bookedIn(Duration.ofMinutes(1));
        Day.checkIn(clerk, waiting.id(), Map.of("priority", "DISABILITY"))
                .then()
                .statusCode(201);
        Day.ticket(clerk, place, service);
        Day.ticket(clerk, place, service);
        Day.done(clerk, Day.called(clerk, place, 1), "parking");
        var called = Day.called(clerk, place, 1);
        Day.done(clerk, Day.done(clerk, called, "warning", Map.of("ground", "OFFENCE")), "serving");

        Api.as(clerk)
                .queryParam("place", place)
                .get("/v1/agenda")
                .then()
                .statusCode(200)
                .body("counts.BOOKED", equalTo(1))
                .body("counts.LATE", equalTo(1))
                .body("counts.PARKED", equalTo(1))
                .body("counts.SERVING", equalTo(1))
                .body("counts.WAITING", equalTo(1))
                .body("visits[0].appointment", equalTo(late.id()))
                .body("visits[0].name", equalTo("Anna Paraugs"))
                .body("visits.find { it.state == 'PARKED' }.flags", hasItems("PRIORITY", "ACCESSIBILITY"))
                .body("visits.find { it.state == 'SERVING' }.flags", contains("INCIDENT"))
                .body("visits.find { it.state == 'SERVING' }.counter", equalTo(1));
        assertEquals(
                1,
                given.count("select count(*) from audit_entry where action = 'agenda.read' and division = ?", place));
    }

    @Test
    void a_delay_that_was_told_shows_and_is_not_late_yet() {
        var visit = bookedIn(Duration.ofMinutes(-17));
        Api.with(visit.manageToken())
                .header("If-Match", "*")
                .body(Map.of("minutes", 20))
                .post("/v1/appointments/" + visit.id() + "/delays")
                .then()
                .statusCode(200);

        Api.as(clerk)
                .queryParam("place", place)
                .get("/v1/agenda")
                .then()
                .body("visits[0].state", equalTo("BOOKED"))
                .body("visits[0].delay", equalTo(20));
    }

    @Test
    void on_paper_it_is_one_table_in_the_language_asked_for_and_names_do_no_harm() {
        var wish = Map.of(
                "slot",
                Api.firstSlot(place, service, given.aDay()),
                "contact",
                Map.of("name", "<b>Anna</b>", "email", "anna@example.com"));
        var visit = Api.Booked.of(Api.book(Api.frontEnd(), wish));
        given.startsIn(visit.id(), Duration.ofMinutes(1));

        Api.as(clerk)
                .header("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1")
                .queryParam("place", place)
                .get("/v1/agenda")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("<th scope=\"col\">Services</th>"))
                .body(containsString("&lt;b&gt;Anna"))
                .body(not(containsString("<b>Anna")));
    }

    @Test
    void another_day_is_another_agenda_and_a_place_has_to_be_named() {
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));

        Api.as(clerk)
                .queryParam("place", place)
                .queryParam("day", given.aDay().toString())
                .get("/v1/agenda")
                .then()
                .body("counts.BOOKED", equalTo(1));
        Api.as(clerk).get("/v1/agenda").then().statusCode(400).body("errors.parameter", contains("place"));
    }

    private Api.Booked bookedIn(Duration fromNow) {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.startsIn(booked.id(), fromNow);
        return booked;
    }
}
