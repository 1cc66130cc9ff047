package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.ServiceVersions;
import lv.ocma.appointments.service.ChangedServicesSeen;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** Whoever has a visit goes before whoever was only offered a time. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OffersGiveWayTest extends AtAFullPlace {

    @Inject
    ChangedServicesSeen changed;

    @Test
    @Clause({"C1", "R4"})
    void an_offer_gives_way_to_a_visit_whose_counter_is_blocked_and_its_entry_goes_on_waiting() {
        known.counters(2).published();
        var leaves = Api.booked(frontEnd(), Api.slots(place, service, day).getFirst());
        Api.booked(frontEnd(), Api.slots(place, service, day).getFirst());
        var entry = joined(wish());
        cancelled(leaves);
        assertEquals("09:00", offered(entry));
        var start = day.atTime(9, 0).atZone(Zones.RIGA).toInstant();

        Api.block(place, place + "/1", start, start.plusSeconds(900)).then().statusCode(201);

        Api.read(frontEnd(), nine.id()).then().body("unserved", equalTo(false)).header("ETag", nine.etag());
        assertEquals(
                place + "/2",
                given.texts("select counter from claim where booking = ?", UUID.fromString(nine.id()))
                        .getFirst());
        read(entry).then().body("status", equalTo("WAITING")).body("offer", nullValue());
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where object_id = ? and action = 'waiting-list.take-back'",
                        entry.id()));
        assertEquals(
                1,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.waiting.offer-withdrawn'",
                        entry.id()),
                "they were written to answer, and are told that there is nothing to answer");
        answer(entry, "acceptance").then().statusCode(409);
    }

    @Test
    @Clause("C1")
    void an_offer_for_a_service_that_has_ended_is_taken_back_though_nobody_has_a_visit_for_it() {
        var own = "service-" + UUID.randomUUID();
        given.service(ServiceVersions.told(own, List.of(ServiceVersions.version(null, null, 15))));
        var entry = joined(wish(own, 1, when()));
        cancelled(nine);
        assertEquals("09:00", offered(entry));

        given.service(ServiceVersions.told(own, List.of(ServiceVersions.version(null, day.minusDays(1), 15))));
        Eventually.becomes(1L, () -> given.count("select count(*) from changed_service where service = ?", own));
        changed.now();

        read(entry).then().body("status", equalTo("WAITING")).body("offer", nullValue());
        assertEquals(1, told(entry, "offer-withdrawn"));
        assertEquals(
                0,
                given.count(
                        "select count(*) from claim where place = ? and lower(during) = timestamptz '"
                                + day.atTime(9, 0).atZone(Zones.RIGA).toInstant() + "'",
                        place));
    }

    @Test
    void a_place_of_which_two_services_have_changed_is_looked_at_once() {
        var both = List.of("service-" + UUID.randomUUID(), "service-" + UUID.randomUUID());
        both.forEach(
                each -> given.service(ServiceVersions.told(each, List.of(ServiceVersions.version(null, null, 15)))));
        cancelled(nine);
        cancelled(quarter);
        both.forEach(each -> Api.booked(frontEnd(), Api.slots(place, each, day).getFirst()));
        joined(wish());
        given.change("delete from waiting_mark where place = ?", place);

        both.forEach(each -> {
            given.service(ServiceVersions.told(each, List.of(ServiceVersions.version(null, day.minusDays(1), 15))));
            Eventually.becomes(1L, () -> given.count("select count(*) from changed_service where service = ?", each));
        });
        changed.now();

        assertEquals(
                1,
                given.count("select count(*) from waiting_mark where place = ? and first_day < last_day", place),
                "each look marks all days of the place for who waits");
    }

    @Test
    void an_offer_gets_another_counter_where_one_is_free() {
        known.counters(2).published();
        var free = Api.booked(frontEnd(), Api.slots(place, service, day).getFirst());
        Api.booked(frontEnd(), Api.slots(place, service, day).getFirst());
        var entry = joined(wish());
        cancelled(free);
        known.counters(3).published();
        var start = day.atTime(9, 0).atZone(Zones.RIGA).toInstant();

        Api.block(place, place + "/2", start, start.plusSeconds(900)).then().statusCode(201);

        assertEquals("09:00", offered(entry));
        answer(entry, "acceptance").then().statusCode(200);
    }
}
