package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.appointments.claim.Claims;
import lv.ocma.appointments.claim.Need;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.hibernate.SessionFactory;
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

    @Inject
    Places places;

    @Inject
    Capacity capacity;

    @Inject
    Offering offering;

    @Inject
    EntityManagerFactory hibernate;

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
    @Clause("V5")
    void two_times_that_become_free_at_once_go_to_the_first_two_in_line() {
        known.open(next, "09:00", "09:30").published();
        var both = booked(service + ":2", next, "09:00");
        var entries = Stream.generate(() -> joined(wish(service, 1, when(next, next))))
                .limit(3)
                .toList();
        job.move();

        cancelled(both);

        assertEquals(
                List.of("09:00", "09:15", "nothing"),
                entries.stream().map(AtAFullPlace::offered).toList());
        assertEquals(List.of(), Api.starts(place, service, next));
    }

    /** Else hundreds of visits that nobody came to would send as many along the line of today. */
    @Test
    void a_time_that_is_over_sends_nobody_along_the_line() {
        var today = given.today();
        var now = given.clock().instant();
        var visit = UUID.fromString(nine.id());
        var ended = new Span(now.minusSeconds(1800), now.minusSeconds(900));
        var rest = new Span(now, PlaceDay.of(place, now).span().end());
        var counter = List.of(place + "/1");
        known.open(today, "00:00", "23:59").published();
        var held = QuarkusTransaction.requiringNew().call(() -> {
            var _ = claims.propose(visit, new Need(place, ended, 0, null), counter, Duration.ofDays(1))
                    .orElseThrow();
            return claims.hold(new Need(place, rest, 0, null), counter, Duration.ofDays(1))
                    .orElseThrow();
        });
        var entry = joined(wish(service, 1, when(today, today)));
        job.move();
        // Free, and not looked at yet: the mark is for tomorrow.
        given.change("update claim set expires_at = now() where id = ?", held.id());

        QuarkusTransaction.requiringNew().run(() -> claims.proposedTo(visit).forEach(claims::giveBack));

        assertEquals("WAITING", status(entry));
    }

    @Test
    void of_a_full_day_nobody_in_line_is_searched_for() {
        joined(wish());
        job.move();
        var one = queriesOfAMark();
        for (int persons = 1; persons <= 3; persons++) {
            joined(wish(given.aService(15), persons, when()));
        }
        job.move();

        assertEquals(one, queriesOfAMark());
    }

    /** The least of some, as other work of the service may be counted along. */
    private long queriesOfAMark() {
        var statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        var round = new MarkRound(marks, places, capacity, claims, offering, given.clock());
        return LongStream.range(0, 3)
                .map(mark -> {
                    marked("now()");
                    var before = statistics.getPrepareStatementCount();
                    round.look(new Marks.Mark(place, day, day));
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
    }

    private void marked(String due) {
        given.change(
                "insert into waiting_mark (id, place, first_day, last_day, due_at) values (gen_random_uuid(), ?, ?, ?, "
                        + due + ")",
                place,
                day,
                day);
    }

    @Test
    void a_mark_is_due_by_the_clock_of_the_database_which_ends_holds_too() {
        joined(wish());
        job.move();
        marked("now() + interval '5 minutes'");
        var ahead = Clock.offset(given.clock(), Duration.ofHours(1));

        var due = new MarkRound(marks, places, capacity, claims, offering, ahead).due(10_000);

        assertTrue(due.stream().noneMatch(mark -> mark.place().equals(place)));
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
    void on_however_many_days_something_was_rejected_what_is_free_after_them_is_offered() {
        var days = Stream.iterate(next, each -> each.plusDays(1)).limit(6).toList();
        days.forEach(each -> known.open(each, "09:00", "09:15"));
        known.published();
        var visits = days.stream().map(each -> booked(service, each, "09:00")).toList();
        var entry = joined(wish(service, 1, when(next, days.getLast())));
        job.move();
        for (var visit : visits.subList(0, 4)) {
            cancelled(visit);
            answer(entry, "rejection").then().statusCode(200);
        }
        cancelled(visits.get(4));
        cancelled(visits.get(5));
        answer(entry, "rejection").then().statusCode(200);

        job.move();

        read(entry).then().body("offer.start", startsWith(days.getLast() + "T09:00"));
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
            marked("now()");
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
