package lv.ocma.appointments.figure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.JsonBody;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FiguresApiTest extends AtACountedPlace {

    @Inject
    ColumnCipher cipher;

    @Inject
    MeterRegistry metrics;

    @Inject
    StaffedDays staffed;

    @Test
    @Clause({"V1", "V3"})
    void a_booking_counts_where_it_is_now_and_by_who_has_cancelled_it() {
        var moved = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        var left = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        var gone = Api.booked(clerk, Api.firstSlot(place, service, day));
        counted("by=hour&by=channel", day, day)
                .body("items", hasSize(2))
                .body("items.channel", contains("FRONT_END", "STAFF"))
                .body("items.hour", contains(9, 9))
                .body("items.demand.visits", contains(2, 1))
                .body("items.load.bookedMinutes", contains(30, 15))
                .body("items.leadTime.average", contains(10.0F, 10.0F))
                .body("items.leadTime.medianAtMost", contains(10, 10));

        Api.reschedule(Api.frontEnd(), moved, Api.firstSlot(place, service, day.plusDays(1)))
                .then()
                .statusCode(200);
        Api.cancel(Api.frontEnd(), left).then().statusCode(200);
        Api.cancel(clerk, gone).then().statusCode(200);

        counted("by=day&by=hour", day, day.plusDays(1))
                .body("items.day", contains(day.toString(), day.plusDays(1).toString()))
                .body("items.hour", contains(9, 10))
                .body("items.demand.visits", contains(2, 1))
                .body("items.load.bookedMinutes", contains(0, 15))
                .body("items.outcomes.cancelled.byCustomer", contains(1, 0))
                .body("items.outcomes.cancelled.byStaff", contains(1, 0));
        counted("measure=demand", today, today)
                .body("items.demand.asked", contains(3))
                .body("items.demand.visits", contains(0))
                .body("items[0].load", nullValue());
    }

    @Test
    @Clause({"V1", "V5"})
    void a_day_of_the_queue_gives_each_figure_in_its_hour() {
        var early = given.aService(15);
        var first = Day.ticket(clerk, place, early);
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        Day.done(clerk, serving, Day.item(serving) + "/completion");
        var wish = Day.wish(place, "LIVE", service);
        wish.put("priority", "DISABILITY");
        Day.takeTicket(clerk, wish).then().statusCode(201);
        Day.done(clerk, Day.called(clerk, place, 2), "no-show");
        Day.ticket(clerk, place, service);
        at(id(first), "CHECKED_IN", "09:10");
        at(id(first), "CALLED", "09:22");
        at(id(first), "SERVING", "09:50");
        at(id(first), "SERVED", "10:05");

        counted("by=hour&service=" + early + "&place=" + place, today, today)
                .body("items.find { it.hour == 9 }.outcomes.served", equalTo(1))
                .body("items.find { it.hour == 9 }.waiting.visits", equalTo(1))
                .body("items.find { it.hour == 9 }.waiting.minutes", equalTo(12))
                .body("items.find { it.hour == 9 }.waiting.medianAtMost", equalTo(15))
                .body("items.find { it.hour == 9 }.serviceTime.minutes", equalTo(15))
                .body("items.find { it.hour == 9 }.serviceTime.p95AtMost", equalTo(15))
                .body("items.find { it.hour == 9 }.load.servedMinutes", equalTo(10))
                .body("items.find { it.hour == 10 }.load.servedMinutes", equalTo(5));
        counted("by=service&by=channel&service=" + service, today, today)
                .body("items.service", contains(service))
                .body("items.channel", contains("LIVE"))
                .body(
                        "items[0].demand",
                        equalTo(Map.of("visits", 2, "services", 2, "asked", 2, "searchedInVain", 0, "turnedAway", 0)))
                .body("items[0].outcomes.noShows", equalTo(1))
                .body("items[0].priority", equalTo(List.of(Map.of("need", "DISABILITY", "visits", 1))))
                .body("items[0].leadTime.visits", equalTo(0))
                .body("items[0].load.staffedMinutes", nullValue());
        counted("measure=priority", today, today)
                .body("items", hasSize(1))
                .body("items[0].demand", nullValue())
                .body("items[0].priority.visits", contains(1));
    }

    @Test
    @Clause("V1")
    void of_a_visit_with_a_service_refused_and_another_served_each_service_has_its_own_outcome() {
        var other = given.aService(15);
        var wish = Day.wish(place, "LIVE", other);
        wish.put("services", List.of(Map.of("service", other), Map.of("service", service)));
        Day.takeTicket(clerk, wish).then().statusCode(201);
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        var one = Day.done(clerk, serving, Day.item(serving) + "/completion");
        given.change(
                "update queue_item set outcome = 'REFUSED', reason = ? where id = ?",
                cipher.encrypt("Invented"),
                UUID.fromString(JsonBody.text(serving, "/items/0/id")));
        Day.done(clerk, one, "items/" + JsonBody.text(serving, "/items/1/id") + "/completion");

        counted("by=service&service=" + other, today, today)
                .body("items[0].outcomes.refused", equalTo(1))
                .body("items[0].outcomes.served", equalTo(0));
        counted("by=service&service=" + service, today, today).body("items[0].outcomes.served", equalTo(1));
        counted("", today, today).body("items[0].outcomes.served", equalTo(1));
    }

    @Test
    void what_is_undone_and_what_is_entered_from_paper_corrects_the_day() {
        Day.ticket(clerk, place, service);
        var called = Day.called(clerk, place, 1);
        counted("", today, today).body("items[0].waiting.visits", equalTo(1));
        Day.done(clerk, called, "undo");
        counted("", today, today).body("items[0].waiting.visits", equalTo(0));
        var missed = Day.done(clerk, Day.called(clerk, place, 1), "no-show");
        counted("", today, today).body("items[0].outcomes.noShows", equalTo(1));
        Day.done(clerk, missed, "undo");
        counted("", today, today)
                .body("items[0].outcomes.noShows", equalTo(0))
                .body("items[0].demand.visits", equalTo(1));

        var now = given.clock().instant().atZone(Zones.RIGA).toOffsetDateTime();
        Api.as(clerk)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "services",
                        List.of(service),
                        "counter",
                        2,
                        "arrived",
                        now.minusSeconds(9).toString(),
                        "called",
                        now.minusSeconds(6).toString(),
                        "ended",
                        now.minusSeconds(1).toString()))
                .post("/v1/queues/" + place + "/paper-visits")
                .then()
                .statusCode(201);
        counted("", today, today)
                .body("items[0].outcomes.served", equalTo(1))
                .body("items[0].serviceTime.visits", equalTo(1))
                .body("items[0].demand.visits", equalTo(2));
    }

    @Test
    @Clause("V3")
    void load_is_held_against_the_staffed_minutes_of_a_day_that_is_over_each_counted_once() {
        countStaffed();
        counted("by=weekday&by=hour&measure=load", today.minusDays(1), today)
                .body("items.hour", contains(9, 10, 11))
                .body("items.weekday", hasItem(today.minusDays(1).getDayOfWeek().name()))
                .body("items.load.staffedMinutes", contains(120, 120, 60))
                .body("items.load.served", contains(0.0F, 0.0F, 0.0F));
        counted("by=channel", today.minusDays(1), today).body("items", empty());
    }

    @Test
    @Clause("V3")
    void booked_minutes_of_days_that_are_not_over_are_not_held_against_the_staffed_minutes_of_those_that_are() {
        countStaffed();
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        booked(today.minusDays(1), 150);
        booked(today.minusDays(20), 1000);
        counted("by=place&measure=load", today.minusDays(20), day)
                .body("items[0].load.bookedMinutes", equalTo(1165))
                .body("items[0].load.staffedMinutes", equalTo(300))
                .body("items[0].load.bookedOfStaffedMinutes", equalTo(150))
                .body("items[0].load.servedOfStaffedMinutes", equalTo(0))
                .body("items[0].load.booked", equalTo(0.5F));
        counted("measure=load", day, day)
                .body("items[0].load.bookedMinutes", equalTo(15))
                .body("items[0].load.bookedOfStaffedMinutes", nullValue())
                .body("items[0].load.booked", nullValue());
    }

    @Test
    void minutes_served_before_a_hand_over_stay_with_the_place_that_served_them() {
        var other = given.aPlace().open(today, "00:00", "23:59").published();
        var visit = id(Day.ticket(clerk, place, service));
        var serving = Day.done(clerk, Day.called(clerk, place, 1), "serving");
        Day.done(clerk, serving, "handover", Map.of("place", other, "note", "Its file is there."));
        at(visit, "SERVING", "09:10");
        given.change(
                "update queue_step set happened_at = ? where entry = ? and action = 'HAND_OVER'",
                today.atTime(9, 30).atZone(Zones.RIGA).toOffsetDateTime(),
                visit);

        counted("by=place", today, today)
                .body("items.place", contains(place))
                .body("items.load.servedMinutes", contains(20))
                .body("items.demand.visits", contains(0));
        ask(manager(other), "by=place", today, today)
                .then()
                .body("items.load.servedMinutes", contains(0))
                .body("items.demand.visits", contains(1));
    }

    @Test
    void a_visit_that_cannot_be_counted_stops_no_other_and_is_tried_again() throws SQLException {
        var odd = id(Day.ticket(clerk, place, service));
        Day.ticket(clerk, place, service);
        given.change("update queue_step set to_status = 'FLYING' where entry = ?", odd);
        counted("measure=demand", today, today).body("items[0].demand.visits", equalTo(1));
        lag.read();
        assertEquals(1, metrics.get("ocma.figures.failed").gauge().value());
        assertTrue(metrics.get("ocma.figures.oldest.due").gauge().value() < 60);

        given.change("update queue_step set to_status = 'CHECKED_IN' where entry = ?", odd);
        fold.again();
        counted("measure=demand", today, today).body("items[0].demand.visits", equalTo(2));
        assertEquals(0, given.count("select count(*) from figure_failed where subject = ?", odd));
    }

    private void countStaffed() {
        int added;
        do {
            added = staffed.some(ALL);
        } while (added > 0);
    }
}
