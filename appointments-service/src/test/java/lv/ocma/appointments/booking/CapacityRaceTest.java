package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.cancel;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.hold;
import static lv.ocma.appointments.Api.moveToHeld;
import static lv.ocma.appointments.Api.reschedule;
import static lv.ocma.appointments.Api.slots;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/**
 * A crowd for the last places, which books, holds, lets holds end, moves, cancels, adds to visits and takes parts of them away, and is proposed other times
 * at once. Small here; {@code ./ocma race} is the long one, with 500 clients in twenty rounds.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CapacityRaceTest {

    private static final int CLIENTS = Integer.getInteger("ocma.race", 40);
    private static final int ROUNDS = Integer.getInteger("ocma.race.rounds", 1);
    private static final int STEPS = 4;

    /** Done, or refused for a reason that a client may meet; 400 where what is held is for another service than the visit. */
    private static final Set<Integer> ALLOWED = Set.of(200, 201, 204, 400, 404, 409, 410, 412);

    /** For more than these the service may have no connection to spare, and says when to come again. */
    private static final int SERVED_AT_ONCE = 60;

    private static final int COME_AGAIN = 503;

    /** At most one of so many is told to come again: of 500 who knock at once on sixty doors, and none of them waits before the next step. */
    private static final int AS_MANY_COME_AGAIN = 2;

    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = ?";

    private static final String OVERLAPS =
            "select count(*) from claim a join claim b on a.counter = b.counter and a.during && b.during and a.id < b.id where a.place = ?";

    /**
     * Over all that ever was, by the history of each visit: moments at which more were booked for one time than there are counters, whatever became of them
     * since.
     */
    private static final String EVER_MORE_THAN_COUNTERS = """
            with been as (
              select state->>'status' as status, cast(state->>'start' as timestamptz) as starts, cast(state->>'end' as timestamptz) as ends,
                changed_at as since, coalesce(lead(changed_at) over (partition by booking order by changed_at, id), 'infinity') as until
              from booking_change where booking in (select id from booking where place = ?))
            select count(*) from (select distinct starts from been) at, (select distinct since from been) moment
            where 3 < (select count(*) from been b where b.status = 'BOOKED' and b.starts <= at.starts and b.ends > at.starts
              and b.since <= moment.since and b.until > moment.since)""";

    private static final String WITHOUT_THEIR_CLAIM = """
            select count(*) from booking b where b.place = ? and b.status = 'BOOKED' and 1 <> (
              select count(*) from claim c where c.booking = b.id and c.during = tstzrange(b.starts_at, b.ends_at))""";

    private static final String PROPOSED_AND_NOT_HELD = """
            select count(*) from booking b where b.place = ? and b.proposed_until > now() and 1 <> (
              select count(*) from claim c where c.proposed_to = b.id and c.during = tstzrange(b.proposed_start, b.proposed_end))""";

    private static final String DISPLACE = """
            update booking set outside_hours = true, disturbed_cause = 'HOURS', disturbed_change = id, disturbed_at = now(), proposal_due_at = now()
            where id = ? and status = 'BOOKED' and disturbed_at is null""";

    @Inject
    Given given;

    @Inject
    Capacity capacity;

    @Inject
    ProposalJob job;

    @Inject
    DataSource database;

    @Test
    @Clause({"R2", "V5"})
    void a_crowd_for_the_last_places_leaves_no_overlap_and_search_shows_what_is_left() {
        var seed = Long.getLong("ocma.race.seed", new Random().nextLong());
        var deadlocks = deadlocks();
        for (int round = 1; round <= ROUNDS; round++) {
            var day = given.aDay();
            var place = given.aPlace()
                    .counters(3)
                    .open(day, "09:00", "10:30")
                    .open(day.plusDays(1), "09:00", "10:00")
                    .published();
            var services = List.of(given.aService(15), given.aService(25));
            var crowd = new Crowd(place, services, day);
            var told = "seed " + seed + ", round " + round;

            var statuses = crowd.run(seed + round);

            assertTrue(statuses.stream().allMatch(CapacityRaceTest::isAllowed), () -> told + ": " + counted(statuses));
            assertTrue(
                    AS_MANY_COME_AGAIN * Collections.frequency(statuses, COME_AGAIN) <= statuses.size(),
                    () -> told + ": " + counted(statuses));
            assertEquals(0, given.count(OVERLAPS, place), told);
            assertEquals(0, given.count(EVER_MORE_THAN_COUNTERS, place), told);
            assertEquals(0, given.count(WITHOUT_THEIR_CLAIM, place), told);
            assertEquals(0, given.count(PROPOSED_AND_NOT_HELD, place), told);
            assertEquals(0, rebuilt(place, day), told + ": rows are as if counted anew");
            fillUp(place, services.getFirst(), day, told);
            assertEquals(deadlocks, deadlocks(), told);
            System.out.printf("CapacityRaceTest: %s, %d clients, answers %s%n", told, CLIENTS, counted(statuses));
        }
    }

    /** As if a fourth had been at nine for a moment, between two changes. */
    @Test
    void the_question_to_all_history_finds_what_was_overbooked_and_is_not_any_more() {
        var day = given.aDay();
        var place = given.aPlace().counters(3).open(day, "09:00", "09:30").published();
        var service = given.aService(15);
        var visits = Stream.generate(() ->
                        Booked.of(book(frontEnd(), slots(place, service, day).getFirst())))
                .limit(4)
                .map(visit -> UUID.fromString(visit.id()))
                .toList();
        assertEquals(0, given.count(EVER_MORE_THAN_COUNTERS, place));

        for (var was : List.of(visits.getFirst(), visits.getLast())) {
            given.change("""
                    insert into booking_change (id, booking, changed_at, action, by_kind, state)
                    select gen_random_uuid(), ?, clock_timestamp(), action, by_kind, state
                    from booking_change where booking = ? order by changed_at limit 1""", visits.getLast(), was);
        }

        assertEquals(1, given.count(EVER_MORE_THAN_COUNTERS, place));
    }

    /** That the database has counted so far: whatever an answer made of one. */
    private long deadlocks() {
        return given.count(
                DEADLOCKS,
                given.texts("select current_database() where true = ?", true).getFirst());
    }

    private static boolean isAllowed(int status) {
        return ALLOWED.contains(status) || (status == COME_AGAIN && CLIENTS > SERVED_AT_ONCE);
    }

    /** Everything that search shows can be had, and in the end nothing is left that would fit. */
    private void fillUp(String place, String service, LocalDate first, String told) {
        execute("update hold set expires_at = now() where place = ?", place);
        execute("update claim set expires_at = now() where place = ? and expires_at is not null", place);
        for (var day : List.of(first, first.plusDays(1))) {
            for (var free = slots(place, service, day); !free.isEmpty(); free = slots(place, service, day)) {
                book(frontEnd(), free.getFirst()).then().statusCode(201);
            }
        }
        assertEquals(0, given.count(OVERLAPS, place), told);
        assertEquals(0, rebuilt(place, first), told);
    }

    private int rebuilt(String place, LocalDate first) {
        return QuarkusTransaction.requiringNew().call(() -> capacity.rebuild(place, first, first.plusDays(1)));
    }

    private static Map<Integer, Long> counted(List<Integer> statuses) {
        return statuses.stream().collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting()));
    }

    private void execute(String sql, Object parameter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private record Visit(Booked booked, int service) {}

    private record Hold(Response made, int service) {}

    /** Clients that each take some steps by chance, with what any of them has booked or holds. */
    private final class Crowd {

        private final String token = frontEnd();
        private final List<String> services;
        /** Times of each service. */
        private final List<List<String>> free = new ArrayList<>();

        private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
        private final Queue<Hold> holds = new ConcurrentLinkedQueue<>();
        private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

        Crowd(String place, List<String> services, LocalDate day) {
            this.services = services;
            for (var service : services) {
                var times = new ArrayList<>(slots(place, service, day));
                times.addAll(slots(place, service, day.plusDays(1)));
                free.add(times);
            }
        }

        List<Integer> run(long seed) {
            var start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = new ArrayList<Future<?>>();
                for (int client = 0; client < CLIENTS; client++) {
                    var random = new Random(seed + client);
                    running.add(threads.submit(() -> {
                        start.await();
                        for (int step = 0; step < STEPS; step++) {
                            step(random);
                        }
                        return null;
                    }));
                }
                start.countDown();
                for (var client : running) {
                    client.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
            return List.copyOf(statuses);
        }

        private void step(Random random) {
            int service = random.nextInt(free.size());
            var slot = any(service, random);
            switch (random.nextInt(13)) {
                case 0, 1 -> booked(book(token, slot), service);
                case 2 -> held(hold(token, slot), service);
                case 3 -> any(holds).ifPresent(hold -> booked(book(token, wish(hold.made())), hold.service()));
                case 4 -> any(holds).ifPresent(hold -> endsByItself(id(hold.made())));
                case 5 ->
                    any(holds)
                            .ifPresent(hold ->
                                    told(as(token).header("If-Match", "*").delete("/v1/holds/" + id(hold.made()))));
                case 6 -> any(visits).ifPresent(visit -> told(cancel(token, visit.booked())));
                case 7 ->
                    any(holds)
                            .ifPresent(hold -> any(visits)
                                    .ifPresent(
                                            visit -> moved(visit, moveToHeld(as(token), visit.booked(), hold.made()))));
                case 8 -> any(visits).ifPresent(this::displaced);
                case 9 -> any(visits).ifPresent(visit -> moved(visit, grown(visit)));
                case 10 -> any(visits).ifPresent(visit -> parted(visit, random));
                case 11 -> {
                    proposed();
                    any(visits).ifPresent(visit -> moved(visit, accept(visit)));
                }
                default ->
                    any(visits)
                            .ifPresent(visit ->
                                    moved(visit, reschedule(token, visit.booked(), any(visit.service(), random))));
            }
        }

        private String any(int service, Random random) {
            return free.get(service).get(random.nextInt(free.get(service).size()));
        }

        /** One person more comes along. */
        private Response grown(Visit visit) {
            return change().body(Map.of("service", services.get(visit.service())))
                    .post(path(visit) + "/items");
        }

        /** Whoever came along last does not come any more, or at another time. */
        private void parted(Visit visit, Random random) {
            var read = as(token).get(path(visit));
            told(read);
            var items =
                    read.statusCode() == 200 ? read.jsonPath().getList("items.id", String.class) : List.<String>of();
            if (items.size() < 2) {
                visits.add(visit);
            } else if (random.nextBoolean()) {
                moved(visit, change().delete(path(visit) + "/items/" + items.getLast()));
            } else {
                var part = Map.of("items", List.of(items.getLast()), "slot", any(visit.service(), random));
                moved(visit, change().body(part).post(path(visit) + "/splits"));
            }
        }

        private RequestSpecification change() {
            return as(token).header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID());
        }

        private static String path(Visit visit) {
            return "/v1/appointments/" + visit.booked().id();
        }

        /** As new hours would do it, which are still those that search shows. */
        private void displaced(Visit visit) {
            changed(DISPLACE, UUID.fromString(visit.booked().id()));
            visits.add(visit);
        }

        private void proposed() {
            try {
                job.propose();
            } catch (RuntimeException noConnectionToSpare) {
                statuses.add(COME_AGAIN);
            }
        }

        private Response accept(Visit visit) {
            return as(token)
                    .header("If-Match", "*")
                    .post("/v1/appointments/" + visit.booked().id() + "/proposal-acceptance");
        }

        private void endsByItself(UUID hold) {
            changed("update claim set expires_at = now() where expires_at is not null and id = ?", hold);
        }

        private void changed(String sql, UUID id) {
            try (var connection = database.getConnection();
                    var update = connection.prepareStatement(sql)) {
                update.setObject(1, id);
                update.executeUpdate();
            } catch (SQLException noConnectionToSpare) {
                statuses.add(COME_AGAIN);
            }
        }

        /** Now and then one that another client uses at the same time. */
        private static <T> Optional<T> any(Queue<T> all) {
            return Optional.ofNullable(all.size() % 3 == 0 ? all.peek() : all.poll());
        }

        private void booked(Response answer, int service) {
            told(answer);
            if (answer.statusCode() == 201) {
                visits.add(new Visit(Booked.of(answer), service));
            }
        }

        private void moved(Visit visit, Response answer) {
            told(answer);
            visits.add(
                    answer.statusCode() == 200
                            ? new Visit(new Booked(visit.booked().id(), answer.header("ETag"), ""), visit.service())
                            : visit);
        }

        private void held(Response answer, int service) {
            told(answer);
            if (answer.statusCode() == 201) {
                holds.add(new Hold(answer, service));
            }
        }

        private void told(Response answer) {
            statuses.add(answer.statusCode());
        }
    }

    private static UUID id(Response held) {
        return UUID.fromString(held.jsonPath().getString("id"));
    }

    private static Map<String, Object> wish(Response held) {
        return Map.of("hold", held.jsonPath().getString("hold"), "contact", Map.of("email", "anna@example.com"));
    }
}
