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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Executors;
import lv.ocma.appointments.Api;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HeldProposalsApiTest extends AtADisplacedVisit {

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
}
