package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static lv.ocma.appointments.Api.slots;
import static lv.ocma.appointments.Api.starts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed, and the time that the visit had, while and after an answer is waited for. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AnswersToProposalsApiTest extends AtADisplacedVisit {

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

    /** @param isAllThatItHas as of a visit whose counter was given to one who could be seated */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Clause({"C1", "R4"})
    void what_is_proposed_becomes_shorter_with_the_visit_and_is_kept_whatever_pause_is_set_since(
            boolean isAllThatItHas) {
        var other = given.aService(15);
        var visit = booked(
                frontEnd(),
                Api.forgedSlot(place, day.atTime(9, 0).atZone(Zones.RIGA).toInstant(), service + ":1," + other + ":1"));
        known.closed(day);
        Eventually.becomes(true, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
        job.propose();
        assertEquals(List.of("09:30", "09:45"), starts(place, service, next));
        if (isAllThatItHas) {
            given.change("delete from claim where booking = ?", id(visit));
        }

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

    private void reopens(Booked visit) {
        known.opensInstead(day, "09:00", "10:00");
        Eventually.becomes(false, () -> read(frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
    }
}
