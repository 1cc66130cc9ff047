package lv.ocma.appointments.waiting;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.frontEnd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cancelling, answering, leaving, booking and the job at once, on the line of one place. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class WaitingRaceTest {

    private static final int VISITS = 8;
    private static final int WAITING = 12;
    private static final Set<Integer> ALLOWED = Set.of(200, 201, 204, 404, 409, 410, 412);

    /** Never two offers for one time at one counter, nor one for a time that a visit has. */
    private static final String OVERLAPS =
            "select count(*) from claim a join claim b on a.counter = b.counter and a.during && b.during and a.id < b.id where a.place = ?";

    private static final String OFFERED_WITHOUT_A_CLAIM = """
            select count(*) from wish_offer o where o.place = ? and o.ended_at is null
              and not exists (select from claim c where c.id = o.id and c.during = tstzrange(o.starts_at, o.ends_at) and c.expires_at > o.answer_by)""";

    /** Nobody has accepted a time that they do not have. */
    private static final String ACCEPTED_WITHOUT_A_CLAIM = """
            select count(*) from wish w join wish_offer o on o.wish = w.id and o.outcome = 'ACCEPTED'
            where o.place = ? and not exists (
              select from claim c where c.booking = coalesce(w.booking, w.visit_made) and lower(c.during) = o.starts_at)""";

    private static final String OFFERED_AND_NOT =
            "select count(*) from wish w where w.places @> array[cast(? as text)] and (w.status = 'OFFERED') <> exists (select from wish_offer o where o.wish = w.id and o.ended_at is null)";

    @Inject
    Given given;

    @Inject
    WaitingJob job;

    private LocalDate day;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceOfTwoCounters() {
        day = given.aDay();
        place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        service = given.aService(15);
    }

    @Test
    void in_a_crowd_nobody_is_offered_what_somebody_else_has_and_what_is_accepted_is_kept() throws Exception {
        var seed = Long.getLong("ocma.race.seed", new Random().nextLong());
        var visits = new ArrayList<Booked>();
        for (int i = 0; i < VISITS; i++) {
            visits.add(Api.booked(frontEnd(), Api.firstSlot(place, service, day)));
        }
        var entries = new ArrayList<Booked>();
        for (int i = 0; i < WAITING; i++) {
            var when = Map.<String, Object>of("places", List.of(place), "from", day.toString(), "to", day.toString());
            entries.add(Booked.of(AtAFullPlace.join(frontEnd(), AtAFullPlace.wish(service, i % 4 == 3 ? 2 : 1, when))));
        }

        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(steps(visits, entries, new Random(seed)))) {
                statuses.add(done.get());
            }
        }
        job.move();

        var told = "seed " + seed;
        assertTrue(ALLOWED.containsAll(statuses), () -> told + ": " + statuses);
        assertEquals(0, given.count(OVERLAPS, place), told);
        assertEquals(0, given.count(OFFERED_WITHOUT_A_CLAIM, place), told);
        assertEquals(0, given.count(ACCEPTED_WITHOUT_A_CLAIM, place), told);
        assertEquals(0, given.count(OFFERED_AND_NOT, place), told);
        System.out.printf("WaitingRaceTest: %s, answers %s%n", told, statuses);
    }

    private List<Callable<Integer>> steps(List<Booked> visits, List<Booked> entries, Random random) {
        var steps = new ArrayList<Callable<Integer>>();
        visits.forEach(visit -> steps.add(() -> Api.cancel(frontEnd(), visit).statusCode()));
        for (var entry : entries) {
            for (int i = 0; i < 3; i++) {
                steps.add(step(entry, random.nextInt(5)));
            }
        }
        Collections.shuffle(steps, random);
        return steps;
    }

    private Callable<Integer> step(Booked entry, int which) {
        return switch (which) {
            case 0 -> () -> AtAFullPlace.answer(entry, "acceptance").statusCode();
            case 1 -> () -> AtAFullPlace.answer(entry, "rejection").statusCode();
            case 2 ->
                () -> as(frontEnd())
                        .header("If-Match", "*")
                        .delete("/v1/waiting-list/" + entry.id())
                        .statusCode();
            case 3 ->
                () -> {
                    given.change(
                            "update wish_offer set answer_by = now() where ended_at is null and wish = ?",
                            UUID.fromString(entry.id()));
                    job.move();
                    return 200;
                };
            default ->
                () -> {
                    var free = Api.slots(place, service, day);
                    return free.isEmpty()
                            ? 200
                            : Api.book(frontEnd(), free.getFirst()).statusCode();
                };
        };
    }
}
