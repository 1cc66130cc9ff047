package lv.ocma.appointments.visit;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.booking.ProposalsMade;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visits of today that are moved, as their customers come late: at a place whose hours do not begin with a quarter. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DelayedVisitsTest {

    @Inject
    Given given;

    @Inject
    ProposalsMade proposals;

    private String place = "";
    private String service = "";
    private List<String> slots = List.of();

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace()
                .open(given.today(), "00:10", "23:59")
                .open(given.aDay(), "09:00", "10:00")
                .published();
        service = given.aService(15);
        slots = Api.slots(place, service, given.today());
    }

    @Test
    @Clause("C2")
    void a_long_delay_moves_the_visit_to_the_next_free_time_of_its_day() {
        var visit = Api.booked(Api.frontEnd(), slots.getFirst());
        Api.booked(Api.frontEnd(), slots.get(3));
        var next = start(slots.get(4));

        delay(visit, 40)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("MOVED"))
                .body("start", startsWith(next));
        assertEquals(
                1,
                given.count(
                        "select count(*) from claim c join booking b on b.id = c.booking and lower(c.during) = b.starts_at where b.id = ?",
                        UUID.fromString(visit.id())));
        assertTrue(Api.slots(place, service, given.today()).contains(slots.getFirst()), "the old time is free again");
    }

    @Test
    @Clause("C2")
    void who_comes_late_is_not_sent_away_until_the_evening() {
        var visit = Api.booked(Api.frontEnd(), slots.getFirst());
        var counter =
                given.texts("select id from counter where place = ?", place).getFirst();
        var start = LocalDateTime.parse(start(slots.get(1))).atZone(Zones.RIGA).toInstant();
        Api.block(place, counter, start, start.plus(Duration.ofHours(5))).then().statusCode(201);

        delay(visit, 40).then().statusCode(200).body("outcome", equalTo("RELEASED"));
        assertEquals(0, given.count("select count(*) from claim where booking = ?", UUID.fromString(visit.id())));
    }

    @Test
    @Clause("C2")
    void neither_the_shortest_notice_nor_a_share_keeps_a_late_comer_from_the_next_time() {
        var visit = Api.booked(Api.frontEnd(), slots.getFirst());
        Api.channelRule(place, Map.of("channel", "FRONT_END", "shortestNoticeMinutes", 2880));
        Api.book(Api.frontEnd(), slots.get(2)).then().statusCode(409).body("type", endsWith("/problems/slot-too-soon"));

        delay(visit, 30).then().statusCode(200).body("outcome", equalTo("MOVED"));
    }

    @Test
    @Clause({"C1", "C2"})
    void a_time_that_is_proposed_stays_kept_for_who_gives_up_the_one_at_which_the_visit_cannot_be() {
        var visit = Api.booked(Api.frontEnd(), slots.get(2));
        var counter = given.texts("select counter from claim where booking = ?", UUID.fromString(visit.id()))
                .getFirst();
        var now = given.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        Api.block(place, counter, now, now.plus(Duration.ofDays(1))).then().statusCode(201);
        proposals.now();

        delay(visit, 60).then().statusCode(200).body("outcome", equalTo("RELEASED"));

        assertEquals(1, given.count("select count(*) from claim where proposed_to = ?", UUID.fromString(visit.id())));
        Api.with(visit.manageToken())
                .header("If-Match", "*")
                .post("/v1/appointments/" + visit.id() + "/proposal-acceptance")
                .then()
                .statusCode(200)
                .body("start", startsWith(given.aDay() + "T09:00"));
    }

    @Test
    @Clause("C2")
    void a_delay_is_told_on_the_day_of_the_visit_and_a_time_weeks_ahead_is_not_given_up_for_it() {
        var visit = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));

        delay(visit, 60)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/delay-too-early"))
                .body("day", equalTo(given.aDay().toString()));
        assertEquals(1, given.count("select count(*) from claim where booking = ?", UUID.fromString(visit.id())));
    }

    private String start(String slot) {
        return Api.search(place, service, given.today(), given.today())
                .jsonPath()
                .getString("items.find { it.slot == '" + slot + "' }.start")
                .substring(0, 16);
    }

    private static Response delay(Api.Booked visit, int minutes) {
        return Api.with(visit.manageToken())
                .header("If-Match", "*")
                .body(Map.of("minutes", minutes))
                .post("/v1/appointments/" + visit.id() + "/delays");
    }
}
