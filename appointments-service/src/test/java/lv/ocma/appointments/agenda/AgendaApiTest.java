package lv.ocma.appointments.agenda;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    @Clause({"R4", "P10"})
    void on_paper_states_flags_and_services_are_words_of_the_official_language_unless_another_is_asked_for() {
        var named = "service-" + UUID.randomUUID();
        given.service(new ServicePublished(
                named, Map.of("lv", "Pases izsniegšana", "en", "Passport"), true, 15, true, Map.of()));
        var wish = new LinkedHashMap<>(Api.wish(Api.firstSlot(place, named, given.aDay())));
        wish.put("interpreter", true);
        var visit = Api.Booked.of(Api.book(Api.frontEnd(), wish));
        given.startsIn(visit.id(), Duration.ofMinutes(-17));
        Api.with(visit.manageToken())
                .header("If-Match", "*")
                .body(Map.of("minutes", 20))
                .post("/v1/appointments/" + visit.id() + "/delays")
                .then()
                .statusCode(200);

        sheet(null)
                .then()
                .statusCode(200)
                .header("Vary", "Accept, Accept-Language")
                .body(containsString("<html lang=\"lv\">"))
                .body(containsString("Izdrukāts: "))
                .body(containsString("<p>pieteikts: 1</p>"))
                .body(containsString("<td>pieteikts, kavējas 20 min</td>"))
                .body(containsString("<td>Pases izsniegšana</td>"))
                .body(containsString("<td>vajadzīgs tulks</td>"))
                .body(not(containsString("INTERPRETER")))
                .body(not(containsString(named)));
        sheet("ru")
                .then()
                .body(containsString("<td>записан, опаздывает на 20 мин</td>"))
                .body(containsString("<td>Pases izsniegšana</td>"));
    }

    @Test
    @Clause({"C8", "R1"})
    void who_comes_for_a_company_and_what_is_needed_to_receive_them_is_known_before_they_stand_there() {
        var wish = new LinkedHashMap<>(Api.wish(Api.firstSlot(place, service, given.aDay())));
        wish.put("accessibility", List.of("stepFreeEntrance"));
        wish.put("company", Map.of("registrationNumber", "40000000034", "name", "SIA Paraugs"));
        var visit = Api.Booked.of(Api.book(Api.frontEnd(), wish));
        given.startsIn(visit.id(), Duration.ofMinutes(2));

        Api.as(clerk)
                .queryParam("place", place)
                .get("/v1/agenda")
                .then()
                .statusCode(200)
                .body("visits.flags", contains(List.of("ACCESSIBILITY")))
                .body("visits.company", contains("SIA Paraugs, 40000000034"))
                .body(not(containsString("stepFreeEntrance")));
        sheet("en").then().body(containsString("<td>Anna Paraugs; SIA Paraugs, 40000000034</td>"));
        Day.checkIn(clerk, visit.id(), Map.of()).then().statusCode(201);
        Day.called(clerk, place, 1)
                .then()
                .body("company", equalTo("SIA Paraugs, 40000000034"))
                .body("accessibility", contains("stepFreeEntrance"));
    }

    private Response sheet(@Nullable String language) {
        var asked = Requests.given().auth().oauth2(clerk).header("Accept", "text/html");
        return (language == null ? asked : asked.header("Accept-Language", language))
                .queryParam("place", place)
                .get("/v1/agenda");
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

    /** The one that is longer and the one that is shorter, whichever comes first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void on_days_on_which_clocks_change_the_agenda_has_all_of_the_day_and_nothing_of_its_neighbours(int which) {
        var rules = Zones.RIGA.getRules();
        var change = rules.nextTransition(Instant.now().plus(Duration.ofDays(7)));
        for (int i = 0; i < which; i++) {
            change = rules.nextTransition(change.getInstant());
        }
        var day = change.getDateTimeBefore().toLocalDate();
        var times = List.of(
                day.minusDays(1).atTime(23, 45),
                day.atTime(0, 0),
                day.atTime(23, 45),
                day.plusDays(1).atTime(0, 0));
        var booked = times.stream().map(this::bookedAt).toList();

        Api.as(clerk)
                .queryParam("place", place)
                .queryParam("day", day.toString())
                .get("/v1/agenda")
                .then()
                .statusCode(200)
                .body("visits.appointment", contains(booked.get(1), booked.get(2)));
    }

    private String bookedAt(LocalDateTime start) {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.change(
                "update booking set starts_at = ?, ends_at = ? where id = ?",
                start.atZone(Zones.RIGA).toOffsetDateTime(),
                start.atZone(Zones.RIGA).toOffsetDateTime().plusMinutes(15),
                UUID.fromString(booked.id()));
        return booked.id();
    }

    private Api.Booked bookedIn(Duration fromNow) {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.startsIn(booked.id(), fromNow);
        return booked;
    }
}
