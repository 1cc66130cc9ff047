package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WithdrawnProposalsApiTest {

    @Inject
    Given given;

    @Inject
    ProposalsMade proposals;

    @Test
    @Clause({"C1", "H3"})
    void who_was_proposed_a_time_that_its_place_closes_too_is_told_that_it_does_not_hold_and_no_more_than_that() {
        var day = given.aDay();
        var next = day.plusDays(1);
        var known = given.aPlace().open(day, "09:00", "10:00").open(next, "09:00", "10:00");
        var place = known.published();
        var visit = booked(frontEnd(), Api.firstSlot(place, given.aService(15), day));
        known.closed(day);
        Eventually.becomes("true", () -> JsonBody.text(read(frontEnd(), visit.id()), "/outsideHours"));
        proposals.now();
        read(frontEnd(), visit.id()).then().body("proposal.start", startsWith(next + "T09:00"));
        assertEquals(List.of(), told(visit, "proposal-withdrawn"));

        known.closed(next);

        Eventually.becomes(1, () -> told(visit, "proposal-withdrawn").size());
        var event = told(visit, "proposal-withdrawn").getFirst();
        assertTrue(
                event.contains("\"proposedStart\":\"" + next + "T09:00") && event.contains("\"cause\":\"HOURS\""),
                event);
        proposals.now();
        read(frontEnd(), visit.id()).then().body("proposal", nullValue()).body("outsideHours", equalTo(true));
        assertEquals(1, told(visit, "proposal-withdrawn").size());
        assertEquals(1, told(visit, "time-proposed").size());
    }

    private List<String> told(Booked visit, String event) {
        return given.texts(
                "select payload from outbox where type = 'lv.ocma.appointments.booking." + event
                        + "' and aggregateid = ?",
                visit.id());
    }
}
