package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.hold;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** Times that staff choose for those who cannot be at theirs. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ProposalsOfStaffApiTest extends AtADisplacedVisit {

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
}
