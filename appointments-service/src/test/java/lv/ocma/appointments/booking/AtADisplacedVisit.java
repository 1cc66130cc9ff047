package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;

/** A place of one counter that is open on two days, and visits of the first that cannot be at their time. */
abstract class AtADisplacedVisit {

    static final String PROPOSED = "lv.ocma.appointments.booking.time-proposed";
    static final String STANDS = "lv.ocma.appointments.booking.stands";

    @Inject
    Given given;

    @Inject
    ProposalJob job;

    LocalDate day;
    LocalDate next;
    LocalDate last;
    Given.PlaceGiven known;
    String place;
    String service;

    @BeforeEach
    void aPlaceThatIsOpenOnTwoDays() {
        day = given.aDay();
        next = day.plusDays(1);
        last = day.plusDays(2);
        service = given.aService(15);
        open(1, "10:00");
    }

    final void open(int counters, String closes) {
        known = given.aPlace().counters(counters).open(day, "09:00", closes).open(next, "09:00", closes);
        place = known.published();
    }

    Booked displaced() {
        var visit = booked(frontEnd(), slots(place, service, day).getFirst());
        known.closed(day);
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
        return visit;
    }

    /** What waiting until the deadline would do. */
    void lapse(Booked visit) {
        given.change("update booking set proposed_until = now(), proposal_due_at = now() where id = ?", id(visit));
        given.change("update claim set expires_at = now() where proposed_to = ?", id(visit));
    }

    Response affected() {
        var answer = as(TestTokens.clerk(place)).get("/v1/affected-appointments?place=" + place);
        answer.then().statusCode(200).body("items", hasSize(1));
        return answer;
    }

    static Response accept(Booked visit) {
        return as(frontEnd()).header("If-Match", "*").post("/v1/appointments/" + visit.id() + "/proposal-acceptance");
    }

    static Response propose(String token, Booked visit, Map<String, ?> body) {
        return as(token).header("If-Match", "*").body(body).post("/v1/appointments/" + visit.id() + "/proposals");
    }

    static void refused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", endsWith("/problems/" + slug));
    }

    List<String> changes(Booked visit) {
        return as(frontEnd())
                .get("/v1/appointments/" + visit.id() + "/history")
                .jsonPath()
                .getList("items.change", String.class);
    }

    long told(Booked visit, String type) {
        return given.count("select count(*) from outbox where type = '" + type + "' and aggregateid = ?", visit.id());
    }

    long claims(String which) {
        return given.count("select count(*) from claim where place = ? and " + which, place);
    }

    static Booked any(Booked visit) {
        return new Booked(visit.id(), "*", "");
    }

    static UUID id(Booked visit) {
        return UUID.fromString(visit.id());
    }
}
