package lv.ocma.appointments.visit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CheckInApiTest {

    private static final String KIOSK = TestTokens.frontEndWithScopes("kiosk", Set.of(Scopes.QUEUES_KIOSK));

    @Inject
    Given given;

    private String place = "";
    private String service = "";

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace()
                .open(given.today(), "00:00", "23:59")
                .open(given.aDay(), "09:00", "12:00")
                .published();
        service = given.aService(15);
    }

    @Test
    void the_holder_of_the_manage_token_checks_in_and_is_told_number_and_wait() {
        var visit = bookedIn(Duration.ofMinutes(30));

        checkIn(Api.with(visit.manageToken()), visit)
                .then()
                .statusCode(201)
                .body("number", equalTo("B001"))
                .body("late", equalTo(false))
                .body("waiting.to", notNullValue());
        checkIn(Api.with(visit.manageToken()), visit)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/visit-status"));
    }

    @Test
    @Clause("V5")
    void
            who_is_early_is_told_of_the_time_until_the_booked_one_and_of_the_call_that_may_come_when_nobody_waits_any_more() {
        Day.ticket(TestTokens.clerk(place), place, service);
        var visit = bookedIn(Duration.ofMinutes(50));

        checkIn(Api.with(visit.manageToken()), visit)
                .then()
                .statusCode(201)
                .body("waiting.ahead", equalTo(1))
                .body("waiting.from", equalTo(10))
                .body("waiting.to", equalTo(65));
    }

    @Test
    void too_early_is_told_with_the_time_from_which_on_it_is_not() {
        var visit = bookedIn(Duration.ofMinutes(90));

        checkIn(Api.with(visit.manageToken()), visit)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/check-in-too-early"))
                .body("from", notNullValue());
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));
    }

    @Test
    @Clause("C2")
    void who_comes_too_late_waits_as_with_a_live_ticket() {
        var visit = bookedIn(Duration.ofMinutes(-16));
        Day.ticket(TestTokens.clerk(place), place, service);

        checkIn(Api.as(TestTokens.clerk(place)), visit).then().statusCode(201).body("late", equalTo(true));
        Day.called(TestTokens.clerk(place), place, 1).then().body("number", equalTo("L001"));
    }

    @Test
    void another_day_is_too_late() {
        var visit = bookedIn(Duration.ofDays(-2));

        checkIn(Api.with(visit.manageToken()), visit)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/check-in-too-late"));
    }

    @Test
    void a_kiosk_checks_in_by_the_reference_and_learns_nothing_of_the_person() {
        var visit = bookedIn(Duration.ofMinutes(5));
        var reference = Api.read(Api.frontEnd(), visit.id()).jsonPath().getString("reference");

        atKiosk(KIOSK, place, reference.replace("-", "").toLowerCase(java.util.Locale.ROOT))
                .then()
                .statusCode(201)
                .body("number", equalTo("B001"))
                .body("waiting.ahead", equalTo(0))
                .body(not(containsString("Paraugs")))
                .body(not(containsString(visit.id())));
        atKiosk(KIOSK, place, "AAAA-AAAA").then().statusCode(400).body("errors.code", contains("unknown-reference"));
        var ordinary = TestTokens.frontEndWithScopes("front-end", Set.of(Scopes.APPOINTMENTS_WRITE));
        atKiosk(ordinary, place, reference).then().statusCode(403);
    }

    @Test
    void reference_and_token_are_enough_however_the_reference_is_written_and_neither_alone() {
        var visit = bookedIn(Duration.ofMinutes(5));
        var other = bookedIn(Duration.ofMinutes(6));
        var reference = reference(visit);

        byReference(Api.with("made-up"), reference).then().statusCode(404);
        byReference(Api.with(other.manageToken()), reference).then().statusCode(404);
        byReference(Api.with(visit.manageToken()), "AAAA-AAAA").then().statusCode(404);
        byReference(Api.as(TestTokens.clerk("elsewhere")), reference).then().statusCode(403);
        byReference(Api.with(visit.manageToken()), "K7M4-94XF-K7M4")
                .then()
                .statusCode(400)
                .body("errors.code", contains("size"));
        assertEquals(0, given.count("select count(*) from queue_entry where place = ?", place));

        var written = reference.replace("-", " ").toLowerCase(java.util.Locale.ROOT);
        byReference(Api.with(visit.manageToken()), written)
                .then()
                .statusCode(201)
                .body("number", equalTo("B001"));
        byReference(Api.as(TestTokens.clerk(place)), reference(other).replace("-", ""))
                .then()
                .statusCode(201)
                .body("number", equalTo("B002"));
    }

    private String reference(Api.Booked visit) {
        return given.texts("select reference from booking where id = ?", UUID.fromString(visit.id()))
                .getFirst();
    }

    private static Response byReference(RequestSpecification by, String reference) {
        return by.body(Map.of("reference", reference)).post("/v1/check-ins");
    }

    @Test
    void a_kiosk_of_another_place_does_not_find_it() {
        var visit = bookedIn(Duration.ofMinutes(5));
        var reference = Api.read(Api.frontEnd(), visit.id()).jsonPath().getString("reference");
        var other = given.aPlace().published();

        atKiosk(KIOSK, other, reference).then().statusCode(400).body("errors.code", contains("unknown-reference"));
    }

    @Test
    @Clause("C6")
    void only_staff_say_that_an_identity_document_was_seen() {
        var visit = bookedIn(Duration.ofMinutes(5));

        Api.with(visit.manageToken())
                .header("If-Match", "*")
                .body(Map.of("identityDocumentSeen", true))
                .post("/v1/appointments/" + visit.id() + "/check-ins")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/identityDocumentSeen"));
    }

    @Test
    @Clause("C2")
    void a_small_delay_keeps_the_time_and_the_rule_is_told() {
        var visit = bookedIn(Duration.ofMinutes(-18));

        delay(visit, 20)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("KEPT"))
                .body("rule.en", containsString("20 minutes"))
                .body("rule.lv", notNullValue())
                .body("rule.ru", notNullValue());
        assertEquals(List.of("lv.ocma.appointments.booking.delayed"), lastTold(visit));
        checkIn(Api.with(visit.manageToken()), visit).then().statusCode(201).body("late", equalTo(false));
    }

    @Test
    @Clause("C2")
    void a_delay_that_was_told_of_another_start_holds_no_more() {
        var visit = bookedIn(Duration.ofMinutes(10));
        delay(visit, 20).then().statusCode(200).body("outcome", equalTo("KEPT"));
        given.startsIn(visit.id(), Duration.ofMinutes(-18));

        checkIn(Api.with(visit.manageToken()), visit).then().statusCode(201).body("late", equalTo(true));
    }

    @Test
    @Clause("C2")
    void without_a_free_time_left_that_day_the_visit_goes_to_the_live_queue() {
        var visit = bookedIn(Duration.ofMinutes(10));

        // The day of the new start has no hours at its end.
        given.change("delete from opening where place = ?", place);
        given.change("delete from day_capacity where place = ?", place);
        delay(visit, 60).then().statusCode(200).body("outcome", equalTo("RELEASED"));
        delay(visit, 10).then().statusCode(200).body("outcome", equalTo("RELEASED"));
        assertEquals(0, given.count("select count(*) from claim where booking = ?", UUID.fromString(visit.id())));
        checkIn(Api.with(visit.manageToken()), visit).then().statusCode(201).body("late", equalTo(true));
    }

    @Test
    void a_delay_is_told_until_half_an_hour_after_the_start_and_has_bounds() {
        var visit = bookedIn(Duration.ofMinutes(-31));

        delay(visit, 45).then().statusCode(409).body("type", endsWith("/problems/delay-too-late"));
        delay(visit, 0).then().statusCode(400).body("errors.pointer", contains("#/minutes"));
        delay(visit, 241).then().statusCode(400).body("errors.pointer", contains("#/minutes"));
    }

    private Api.Booked bookedIn(Duration fromNow) {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.startsIn(booked.id(), fromNow);
        return booked;
    }

    private List<String> lastTold(Api.Booked visit) {
        return given.texts("select type from outbox where aggregateid = ? order by sequence desc limit 1", visit.id());
    }

    private static Response checkIn(RequestSpecification by, Api.Booked visit) {
        return by.header("If-Match", "*").body(Map.of()).post("/v1/appointments/" + visit.id() + "/check-ins");
    }

    private static Response delay(Api.Booked visit, int minutes) {
        return Api.with(visit.manageToken())
                .header("If-Match", "*")
                .body(Map.of("minutes", minutes))
                .post("/v1/appointments/" + visit.id() + "/delays");
    }

    private static Response atKiosk(String token, String place, String reference) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("reference", reference))
                .post("/v1/queues/" + place + "/check-ins");
    }
}
