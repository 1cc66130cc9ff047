package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Need;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody loses their turn by what happens beside the line, and no time is kept for nobody. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WaitingTurnsApiTest extends AtAFullPlace {

    @Inject
    Wishes wishes;

    @Inject
    Claims claims;

    @Inject
    Marks marks;

    private LocalDate next;

    @BeforeEach
    void theDayAfter() {
        next = day.plusDays(1);
    }

    @Test
    @Clause("V5")
    void who_is_just_looked_at_keeps_their_turn() {
        var first = joined(wish());
        var second = joined(wish());
        job.move();

        QuarkusTransaction.requiringNew().run(() -> {
            var _ = wishes.lock(UUID.fromString(first.id())).orElseThrow();
            cancelled(nine);
            assertEquals("WAITING", status(second));
            CompletableFuture.runAsync(job::move).join();
            assertEquals("WAITING", status(second));
        });
        given.change("update waiting_mark set due_at = now() where place = ?", place);
        job.move();

        assertEquals("09:00", offered(first));
        assertEquals("WAITING", status(second));
    }

    @Test
    void what_was_rejected_and_is_still_free_hides_nothing_that_comes_later() {
        known.open(next, "10:00", "10:15").published();
        var later = booked(service, next, "10:00");
        var entry = joined(wish(service, 1, when(day, next)));
        job.move();
        cancelled(nine);
        cancelled(later);
        answer(entry, "rejection").then().statusCode(200);

        job.move();

        assertEquals("10:00", offered(entry));
    }

    @Test
    @Clause("P2")
    void a_visit_that_moves_before_what_it_is_offered_lets_it_go_to_the_next_in_line() {
        known.open(next, "09:00", "09:15").published();
        var late = booked(service, next, "09:00");
        var entry = Booked.of(joinFor(late, when()));
        job.move();
        cancelled(quarter);
        assertEquals("09:15", offered(entry));
        cancelled(nine);
        var behind = joined(onlyFrom("09:15"));

        Api.reschedule(frontEnd(), late, slot(service, day, "09:00")).then().statusCode(200);

        assertEquals("nothing", offered(entry));
        assertEquals("WAITING", status(entry));
        assertEquals(List.of(), Api.starts(place, service, day), "it is not everybody's before the line was looked at");
        answer(entry, "acceptance").then().statusCode(409).body("type", endsWith("no-offer"));
        job.move();
        assertEquals("09:15", offered(behind));
        assertEquals(0, told(entry, "lapsed"));
    }

    @Test
    void a_visit_that_shrinks_is_offered_what_fits_it_now() {
        known.open(next, "09:00", "09:30").published();
        var both = booked(service + ":2", next, "09:00");
        var entry = Booked.of(joinFor(both, when()));
        job.move();
        cancelled(nine);
        cancelled(quarter);
        assertEquals("09:00", offered(entry));

        var item = Api.read(frontEnd(), both.id()).jsonPath().getString("items[1].id");
        as(frontEnd())
                .header("If-Match", "*")
                .delete("/v1/appointments/" + both.id() + "/items/" + item)
                .then()
                .statusCode(200);
        assertEquals("WAITING", status(entry));
        job.move();

        read(entry)
                .then()
                .body("offer.start", startsWith(day + "T09:15"))
                .body("offer.end", startsWith(day + "T09:30"));
    }

    @Test
    void who_moves_is_not_offered_what_lies_behind_the_new_time() {
        known.open(next, "09:00", "10:00").published();
        booked(service, next, "09:00");
        var visit = booked(service + ":2", next, "09:30");
        var entry = Booked.of(joinFor(visit, when(next, next)));
        cancelled(nine);
        cancelled(quarter);

        Api.reschedule(frontEnd(), visit, slot(service + ":2", day, "09:00"))
                .then()
                .statusCode(200);

        assertEquals("WAITING", status(entry));
        assertEquals("09:15", Api.starts(place, service + ":2", next).getFirst(), "everybody's");
    }

    @Test
    void a_proposed_time_that_is_withdrawn_is_offered_by_the_job() {
        known.open(next, "09:00", "09:15").published();
        var visit = UUID.fromString(nine.id());
        QuarkusTransaction.requiringNew().run(() -> {
            var time = Span.from(at(next, "09:00"), Duration.ofMinutes(15));
            var counter = claims.of(visit).getFirst().counter();
            var _ = claims.propose(visit, new Need(place, time, 0, null), List.of(counter), Duration.ofDays(1))
                    .orElseThrow();
        });
        var entry = joined(wish(service, 1, when(next, next)));
        job.move();

        QuarkusTransaction.requiringNew().run(() -> claims.withdraw(List.of(visit)));
        job.move();

        assertEquals("09:00", offered(entry));
    }

    @Test
    void an_offer_of_which_something_is_wrong_keeps_no_other_from_going_on() {
        var wrong = joined(wish());
        var other = joined(wish());
        cancelled(nine);
        cancelled(quarter);
        deadlinePasses(wrong);
        deadlinePasses(other);
        given.change(
                "update wish set status = 'ENDED', ended_at = now(), ended_because = 'WITHDRAWN' where id = ?",
                UUID.fromString(wrong.id()));

        job.move();

        assertEquals(0, told(wrong, "lapsed"));
        assertEquals(1, told(other, "lapsed"));
        given.change(
                "update wish set status = 'OFFERED', ended_at = null, ended_because = null where id = ?",
                UUID.fromString(wrong.id()));
        job.move();
        assertEquals(1, told(wrong, "lapsed"));
    }

    @Test
    void marks_of_one_day_are_looked_at_together() {
        joined(wish());
        job.move();
        for (int number = 0; number < 5; number++) {
            given.change(
                    "insert into waiting_mark (id, place, first_day, last_day, due_at) values (gen_random_uuid(), ?, ?, ?, now())",
                    place,
                    day,
                    day);
        }

        assertEquals(1, marksDue());
        job.move();

        assertEquals(0, marksDue());
    }

    private long marksDue() {
        return QuarkusTransaction.requiringNew().call(() -> marks.due(10_000)).stream()
                .filter(mark -> mark.place().equals(place))
                .count();
    }

    private Map<String, Object> onlyFrom(String earliest) {
        var when = when();
        when.put("earliest", earliest);
        return wish(service, 1, when);
    }

    private Booked booked(String services, LocalDate on, String start) {
        return Api.booked(frontEnd(), slot(services, on, start));
    }

    private String slot(String services, LocalDate on, String start) {
        var at = Api.starts(place, services, on).indexOf(start);
        return Api.slots(place, services, on).get(at);
    }

    private static Instant at(LocalDate on, String time) {
        return on.atTime(LocalTime.parse(time)).atZone(Zones.RIGA).toInstant();
    }
}
