package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.hold;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HeldProposalsApiTest {

    private static final String PROPOSED = "lv.ocma.appointments.booking.time-proposed";
    private static final String STANDS = "lv.ocma.appointments.booking.stands";

    @Inject
    Given given;

    @Inject
    ProposalJob job;

    private LocalDate day;
    private LocalDate next;
    private LocalDate last;
    private Given.PlaceGiven known;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceThatIsOpenOnTwoDays() {
        day = given.aDay();
        next = day.plusDays(1);
        last = day.plusDays(2);
        service = given.aService(15);
        open(1, "10:00");
    }

    private void open(int counters, String closes) {
        known = given.aPlace().counters(counters).open(day, "09:00", closes).open(next, "09:00", closes);
        place = known.published();
    }

    @Test
    @Clause({"C1", "H3", "R2"})
    void a_time_that_is_proposed_is_nobody_elses_and_becomes_that_of_the_visit() {
        var free = slots(place, service, next).getFirst();
        var visit = displaced();
        job.propose();

        assertEquals(List.of("09:15", "09:30", "09:45"), starts(place, service, next));
        refused(book(frontEnd(), free), 409, "slot-taken");
        refused(hold(frontEnd(), free), 409, "slot-taken");

        accept(visit).then().statusCode(200).body("start", startsWith(next + "T09:00"));
        assertEquals(1, claims("booking is not null"));
        assertEquals(1, claims("true"));
        assertEquals(List.of("09:15", "09:30", "09:45"), starts(place, service, next));
    }

    @Test
    @Clause({"C1", "H3", "R2"})
    void forty_visits_that_are_displaced_at_once_are_proposed_forty_times_by_any_number_of_instances() {
        open(4, "11:30");
        for (var slot : slots(place, service, day)) {
            for (int counter = 1; counter <= 4; counter++) {
                booked(frontEnd(), slot);
            }
        }
        known.closed(day);
        Eventually.becomes(
                40L, () -> given.count("select count(*) from booking where outside_hours and place = ?", place));

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int instance = 1; instance <= 3; instance++) {
                instances.execute(job::propose);
            }
        }

        assertEquals(
                40,
                given.count(
                        "select count(distinct (counter, during)) from claim where place = ? and proposed_to is not null",
                        place));
        assertEquals(
                40,
                given.count(
                        "select count(*) from booking b join claim c on c.proposed_to = b.id"
                                + " where b.place = ? and lower(c.during) = b.proposed_start and c.expires_at = b.proposed_until",
                        place));
        assertEquals(List.of(), starts(place, service, next));
    }

    @Test
    @Clause({"C1", "H3"})
    void who_does_not_answer_is_asked_again_for_another_time_and_in_the_end_staff_see_it() {
        var visit = displaced();
        job.propose();
        affected()
                .then()
                .body("items[0].asked", equalTo(1))
                .body("items[0].nextProposal", notNullValue())
                .body("items[0].proposal.answerBy", notNullValue());

        lapse(visit);
        assertEquals(List.of("09:00", "09:15", "09:30", "09:45"), starts(place, service, next));
        refused(accept(visit), 410, "proposal-ended");
        read(frontEnd(), visit.id()).then().body("actions", not(hasItem("proposal-acceptance")));
        job.propose();
        read(frontEnd(), visit.id()).then().body("proposal.start", startsWith(next + "T09:15"));
        lapse(visit);
        job.propose();
        affected()
                .then()
                .body("items[0].asked", equalTo(3))
                .body("items[0].proposal", notNullValue())
                .body("items[0].nextProposal", nullValue());
        lapse(visit);
        job.propose();
        job.propose();

        assertEquals(3, told(visit, PROPOSED));
        assertEquals(0, claims("proposed_to is not null"));
        affected()
                .then()
                .body("items.id", contains(visit.id()))
                .body("items[0].asked", equalTo(3))
                .body("items[0].proposal", nullValue())
                .body("items[0].nextProposal", nullValue());
        assertEquals(
                List.of("PROPOSE", "PROPOSE", "PROPOSE", "END_PROPOSALS"),
                changes(visit).subList(2, 6));
    }

    @Test
    void whoever_chooses_another_time_or_cancels_frees_what_is_proposed() {
        var moved = displaced();
        job.propose();
        Api.reschedule(as(frontEnd()), any(moved), slots(place, service, next).getLast())
                .then()
                .statusCode(200);
        assertEquals(0, claims("proposed_to is not null"));
        Api.cancel(as(frontEnd()), any(moved)).then().statusCode(200);
        known.opensInstead(day, "09:00", "10:00");

        var cancelled = displaced();
        job.propose();
        assertEquals(1, claims("proposed_to is not null"));
        Api.cancel(as(frontEnd()), any(cancelled)).then().statusCode(200);

        assertEquals(0, claims("true"));
        assertEquals(List.of("09:00", "09:15", "09:30", "09:45"), starts(place, service, next));
    }

    @Test
    @Clause({"C1", "H3"})
    void whoever_was_asked_for_another_time_is_told_that_the_visit_stands_when_the_change_is_undone() {
        var asked = displaced();
        job.propose();
        assertEquals(1, claims("proposed_to is not null"));

        reopens(asked);

        read(frontEnd(), asked.id())
                .then()
                .body("proposal", nullValue())
                .body("actions", not(hasItem("proposal-acceptance")));
        assertEquals(1, told(asked, STANDS));
        assertEquals(0, claims("proposed_to is not null"));
        assertEquals(List.of("09:00", "09:15", "09:30", "09:45"), starts(place, service, next));
        assertEquals(1, claims("booking is not null"));
    }

    @Test
    @Clause({"C1", "H3", "R4"})
    void whoever_was_asked_for_another_time_is_told_that_the_visit_stands_when_less_of_it_has_room() {
        var start = day.atTime(9, 0).atZone(Zones.RIGA).toInstant();
        var visit = booked(frontEnd(), Api.forgedSlot(place, start, service + ":2"));
        known.opensInstead(day, "09:00", "09:15");
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
        job.propose();
        var item = read(frontEnd(), visit.id()).jsonPath().getString("items[0].id");

        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/appointments/" + visit.id() + "/items/" + item)
                .then()
                .statusCode(200)
                .body("outsideHours", equalTo(false))
                .body("proposal", nullValue())
                .body("actions", not(hasItem("proposal-acceptance")));

        assertEquals(1, told(visit, STANDS));
        assertEquals(0, claims("proposed_to is not null"));
        assertEquals(1, claims("booking is not null"));
        assertEquals(List.of("09:00", "09:15", "09:30", "09:45"), starts(place, service, next));
        assertEquals(List.of("PROPOSE", "DROP_ITEM", "MARK"), changes(visit).subList(2, 5));
    }

    @Test
    void whom_nobody_has_asked_needs_no_letter() {
        var visit = displaced();

        reopens(visit);

        assertEquals(0, told(visit, STANDS));
    }

    @Test
    @Clause({"C1", "H3"})
    void
            a_proposed_time_that_is_closed_too_is_withdrawn_and_another_is_proposed_however_often_the_customer_was_asked() {
        known.open(last, "09:00", "10:00").published();
        var visit = displaced();
        job.propose();
        given.change("update booking set proposals_made = 3 where id = ?", id(visit));

        known.closed(next);
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().get("proposal") == null);
        assertEquals(0, claims("proposed_to is not null"));
        job.propose();

        read(frontEnd(), visit.id()).then().body("proposal.start", startsWith(last + "T09:00"));
        accept(visit).then().statusCode(200).body("start", startsWith(last + "T09:00"));
    }

    @Test
    @Clause("C1")
    void a_proposed_time_whose_counter_is_blocked_is_kept_at_another() {
        open(2, "10:00");
        var visit = displaced();
        job.propose();
        var counter = given.texts("select counter from claim where proposed_to = ?", id(visit))
                .getFirst();
        var start = next.atTime(9, 0).atZone(Zones.RIGA).toInstant();

        Api.block(place, counter, start, start.plusSeconds(3600)).then().statusCode(201);

        assertFalse(given.texts("select counter from claim where proposed_to = ?", id(visit))
                .contains(counter));
        accept(visit).then().statusCode(200).body("start", startsWith(next + "T09:00"));
    }

    @Test
    @Clause({"C1", "H3"})
    void a_proposal_is_answered_also_when_the_old_time_has_passed_as_nobody_could_come_then() {
        var visit = displaced();
        job.propose();
        given.startsIn(visit.id(), Duration.ofHours(-2));

        affected().then().body("items.id", contains(visit.id()));
        read(frontEnd(), visit.id())
                .then()
                .body("actions", contains("proposal-acceptance", "rescheduling", "cancellation"));
        lapse(visit);
        job.propose();
        read(frontEnd(), visit.id()).then().body("proposal.start", startsWith(next + "T09:15"));
        propose(
                        TestTokens.clerk(place),
                        visit,
                        Map.of("slot", slots(place, service, next).getLast()))
                .then()
                .statusCode(200);
        accept(visit).then().statusCode(200).body("start", startsWith(next + "T09:45"));
    }

    @Test
    @Clause({"C1", "H3"})
    void who_could_not_come_moves_or_cancels_afterwards_for_a_month() {
        var visit = displaced();
        given.startsIn(visit.id(), Duration.ofDays(-31));
        refused(Api.cancel(as(frontEnd()), any(visit)), 409, "appointment-started");
        as(TestTokens.clerk(place))
                .get("/v1/affected-appointments?place=" + place)
                .then()
                .body("items", hasSize(0));

        given.startsIn(visit.id(), Duration.ofDays(-29));
        refused(
                as(frontEnd()).header("If-Match", "*").post("/v1/appointments/" + visit.id() + "/confirmation"),
                409,
                "appointment-started");
        Api.reschedule(as(frontEnd()), any(visit), slots(place, service, next).getLast())
                .then()
                .statusCode(200)
                .body("outsideHours", equalTo(false));
        given.startsIn(visit.id(), Duration.ofHours(-1));
        refused(Api.cancel(as(frontEnd()), any(visit)), 409, "appointment-started");
    }

    @Test
    @Clause({"C1", "H3"})
    void a_booked_visit_goes_before_a_time_that_is_only_proposed() {
        open(2, "09:15");
        var proposed = displaced();
        var booked = booked(frontEnd(), slots(place, service, next).getFirst());
        job.propose();
        assertEquals(List.of(), starts(place, service, next));
        var counter = given.texts("select counter from claim where booking = ?", id(booked))
                .getFirst();
        var start = next.atTime(9, 0).atZone(Zones.RIGA).toInstant();

        Api.block(place, counter, start, start.plusSeconds(900)).then().statusCode(201);

        read(frontEnd(), booked.id()).then().body("unserved", equalTo(false)).header("ETag", booked.etag());
        read(frontEnd(), proposed.id()).then().body("proposal", nullValue());
        assertEquals(1, claims("lower(during) >= '" + start + "'"));
        affected().then().body("items[0].asked", equalTo(1)).body("items[0].nextProposal", notNullValue());
    }

    @Test
    @Clause({"C1", "R4"})
    void what_is_proposed_becomes_shorter_with_the_visit_and_is_kept_whatever_pause_is_set_since() {
        var other = given.aService(15);
        var visit = booked(
                frontEnd(),
                Api.forgedSlot(place, day.atTime(9, 0).atZone(Zones.RIGA).toInstant(), service + ":1," + other + ":1"));
        known.closed(day);
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
        job.propose();
        assertEquals(List.of("09:30", "09:45"), starts(place, service, next));

        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/appointments/" + visit.id() + "/items/"
                        + read(frontEnd(), visit.id())
                                .jsonPath()
                                .getString("items.find { it.service == '" + other + "' }.id"))
                .then()
                .statusCode(200);

        assertEquals(List.of("09:15", "09:30", "09:45"), starts(place, service, next));
        booked(frontEnd(), slots(place, service, next).getFirst());
        Api.rules(place, Map.of("bufferMinutes", 15, "channels", List.of()));
        accept(visit).then().statusCode(200).body("end", startsWith(next + "T09:15"));
    }

    @Test
    void who_is_being_served_only_loses_the_time_that_was_proposed() {
        var visit = displaced();
        job.propose();
        given.change("update booking set status = 'SERVING' where id = ?", id(visit));
        var before = read(frontEnd(), visit.id()).header("ETag");

        known.closed(next);

        Eventually.becomes(0L, () -> claims("proposed_to is not null"));
        read(frontEnd(), visit.id()).then().header("ETag", before);
        assertEquals("PROPOSE", changes(visit).getLast());
    }

    @Test
    @Clause("C4")
    void whom_no_letter_reaches_is_proposed_nothing_and_staff_see_that_they_have_to_ring() {
        var wish = new HashMap<>(Api.wish(slots(place, service, day).getFirst()));
        wish.put("contact", Map.of("name", "Anna Paraugs", "phone", Api.phone()));
        var visit = Booked.of(book(frontEnd(), wish));
        known.closed(day);
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));

        job.propose();

        assertEquals(0, claims("proposed_to is not null"));
        affected()
                .then()
                .body("items[0].byPhone", equalTo(true))
                .body("items[0].asked", equalTo(0))
                .body("items[0].nextProposal", nullValue());
        propose(
                        TestTokens.clerk(place),
                        visit,
                        Map.of("slot", slots(place, service, next).getFirst()))
                .then()
                .statusCode(200);
    }

    @Test
    @Clause({"C1", "H3"})
    void staff_propose_a_better_time_in_place_of_what_was_proposed() {
        var visit = displaced();
        job.propose();
        var better = slots(place, service, next).getLast();

        propose(TestTokens.clerk(place), visit, Map.of("slot", better))
                .then()
                .statusCode(200)
                .body("proposal.start", startsWith(next + "T09:45"))
                .body("actions", hasItem("proposals"));

        assertEquals(List.of("09:00", "09:15", "09:30"), starts(place, service, next));
        assertEquals(2, told(visit, PROPOSED));
        affected().then().body("items[0].asked", equalTo(2));
        assertEquals(List.of("PROPOSE", "PROPOSE"), changes(visit).subList(2, 4));
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where action = 'appointment.propose' and caller_kind = 'STAFF' and object_id = ?",
                        visit.id()));
        accept(visit).then().statusCode(200).body("start", startsWith(next + "T09:45"));
    }

    @Test
    @Clause({"C1", "H3"})
    void staff_propose_what_they_hold_where_the_service_has_found_nothing() {
        known = given.aPlace().open(day, "09:00", "10:00");
        place = known.published();
        var visit = displaced();
        job.propose();
        affected().then().body("items[0].asked", equalTo(0)).body("items[0].proposal", nullValue());
        known.open(last, "09:00", "10:00").published();
        var manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
        var held = hold(manager, slots(place, service, last).getFirst());
        held.then().statusCode(201);

        propose(manager, visit, Map.of("hold", held.jsonPath().getString("hold")))
                .then()
                .statusCode(200)
                .body("proposal.start", startsWith(last + "T09:00"));

        assertEquals(1, claims("expires_at is not null"));
        accept(visit).then().statusCode(200).body("start", startsWith(last + "T09:00"));
    }

    @Test
    @Clause("V2")
    void what_cannot_be_proposed_is_refused_and_leaves_what_was() {
        var visit = displaced();
        job.propose();
        var clerk = TestTokens.clerk(place);
        var elsewhere = given.aPlace().open(next, "09:00", "10:00").published();
        var free = slots(place, service, next).getLast();
        var body = Map.of("slot", free);

        refused(propose(TestTokens.clerk(elsewhere), visit, body), 403, "other-division");
        refused(
                propose(
                        clerk,
                        visit,
                        Map.of("slot", slots(place, given.aService(30), next).getFirst())),
                400,
                "invalid-request");
        propose(clerk, visit, Map.of("slot", slots(elsewhere, service, next).getFirst()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("slot-at-another-place"));
        propose(clerk, visit, Map.of()).then().statusCode(400).body("errors.pointer", contains("#/slot"));
        refused(propose(clerk, visit, Map.of("slot", closedTime())), 409, "slot-not-offered");
        Api.channelRule(place, Map.of("channel", "STAFF", "shortestNoticeMinutes", 20 * 24 * 60));
        refused(propose(clerk, visit, body), 409, "slot-too-soon");

        read(frontEnd(), visit.id()).then().body("proposal.start", startsWith(next + "T09:00"));
        assertEquals(1, told(visit, PROPOSED));
        assertEquals(1, claims("proposed_to is not null"));
    }

    private String closedTime() {
        return Api.forgedSlot(place, day.atTime(9, 0).atZone(Zones.RIGA).toInstant(), service + ":1");
    }

    private Booked displaced() {
        var visit = booked(frontEnd(), slots(place, service, day).getFirst());
        known.closed(day);
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
        return visit;
    }

    private void reopens(Booked visit) {
        known.opensInstead(day, "09:00", "10:00");
        Eventually.becomes(false, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
    }

    /** What waiting until the deadline would do. */
    private void lapse(Booked visit) {
        given.change("update booking set proposed_until = now(), proposal_due_at = now() where id = ?", id(visit));
        given.change("update claim set expires_at = now() where proposed_to = ?", id(visit));
    }

    private Response affected() {
        var answer = as(TestTokens.clerk(place)).get("/v1/affected-appointments?place=" + place);
        answer.then().statusCode(200).body("items", hasSize(1));
        return answer;
    }

    private static Response accept(Booked visit) {
        return as(frontEnd()).header("If-Match", "*").post("/v1/appointments/" + visit.id() + "/proposal-acceptance");
    }

    private static Response propose(String token, Booked visit, Map<String, ?> body) {
        return as(token).header("If-Match", "*").body(body).post("/v1/appointments/" + visit.id() + "/proposals");
    }

    private static void refused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", endsWith("/problems/" + slug));
    }

    private List<String> changes(Booked visit) {
        return as(frontEnd())
                .get("/v1/appointments/" + visit.id() + "/history")
                .jsonPath()
                .getList("items.change", String.class);
    }

    private long told(Booked visit, String type) {
        return given.count("select count(*) from outbox where type = '" + type + "' and aggregateid = ?", visit.id());
    }

    private long claims(String which) {
        return given.count("select count(*) from claim where place = ? and " + which, place);
    }

    private static Booked any(Booked visit) {
        return new Booked(visit.id(), "*", "");
    }

    private static UUID id(Booked visit) {
        return UUID.fromString(visit.id());
    }
}
