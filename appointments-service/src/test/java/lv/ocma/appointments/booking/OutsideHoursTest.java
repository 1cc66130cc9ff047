package lv.ocma.appointments.booking;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OutsideHoursTest {

    @Inject
    Given given;

    private LocalDate day;
    private Given.PlaceGiven known;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceThatIsOpenForAnHour() {
        day = given.aDay();
        known = given.aPlace().counters(2).open(day, "09:00", "10:00");
        place = known.published();
        service = given.aService(30);
    }

    @Test
    @Clause({"C1", "H3"})
    void a_visit_that_new_hours_leave_outside_is_marked_and_one_that_they_cover_is_not() {
        var early = Api.booked(Api.frontEnd(), slot(0));
        var late = Api.booked(Api.frontEnd(), slot(2));

        known.opensInstead(day, "09:30", "12:00");

        becomesOutside(early, true);
        Api.read(Api.frontEnd(), early.id()).then().header("ETag", not(equalTo(early.etag())));
        Api.read(Api.frontEnd(), late.id()).then().header("ETag", late.etag()).body("outsideHours", equalTo(false));

        known.opensInstead(day, "09:00", "12:00");
        becomesOutside(early, false);
        assertEquals(2, markings(early), "both are changes of a person's visit (V2)");
        assertEquals(0, markings(late));
    }

    private long markings(Booked visit) {
        return given.count("""
                select count(*) from audit_entry where object_id = ? and kind = 'CHANGE' and action = 'appointment.mark'
                and caller_kind = 'SERVICE' and purpose = 'rule' and division is not null""", visit.id());
    }

    @Test
    @Clause({"C1", "H3"})
    void a_marked_visit_loses_its_mark_when_it_is_moved_into_the_hours() {
        var visit = Api.booked(Api.frontEnd(), slot(0));
        known.opensInstead(day, "11:00", "12:00");
        becomesOutside(visit, true);

        var seen = Api.read(Api.frontEnd(), visit.id()).header("ETag");
        Api.reschedule(Api.frontEnd(), new Booked(visit.id(), seen, ""), slot(0))
                .then()
                .statusCode(200)
                .body("outsideHours", equalTo(false));
    }

    @Test
    @Clause({"C1", "H2", "H3"})
    void hours_that_go_on_without_a_pause_cover_a_visit_and_offer_every_time_that_they_have_together() {
        var offered = Api.slots(place, service, day).size();
        var between = Api.booked(Api.frontEnd(), slot(1));
        known.opensInstead(day, "09:00", "09:30");
        becomesOutside(between, true);

        known.open(day, "09:30", "10:00").published();
        becomesOutside(between, false);
        assertEquals(offered, Api.slots(place, service, day).size());
    }

    @Test
    @Clause("C1")
    void a_cancelled_visit_is_not_marked_and_a_visit_of_another_place_neither() {
        var cancelled = Api.booked(Api.frontEnd(), slot(0));
        Api.cancel(Api.frontEnd(), cancelled).then().statusCode(200);
        var elsewhere = given.aPlace().open(day, "09:00", "10:00").published();
        var other = Api.booked(Api.frontEnd(), Api.firstSlot(elsewhere, service, day));
        var marked = Api.booked(Api.frontEnd(), slot(0));

        known.closed(day);

        becomesOutside(marked, true);
        assertEquals(
                0,
                given.count(
                        "select count(*) from booking where id = ? and outside_hours",
                        UUID.fromString(cancelled.id())));
        Api.read(Api.frontEnd(), other.id()).then().body("outsideHours", equalTo(false));
    }

    private String slot(int which) {
        return Api.slots(place, service, day).get(which);
    }

    private static void becomesOutside(Booked visit, boolean outside) {
        Eventually.becomes(
                outside, () -> Api.read(Api.frontEnd(), visit.id()).jsonPath().getBoolean("outsideHours"));
    }
}
