package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.slots;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
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

    /** Done, or refused for a reason that a client may meet; 400 where what is held is for another service than the visit. */
    private static final Set<Integer> ALLOWED = Set.of(200, 201, 204, 400, 404, 409, 410, 412);

    /** For more than these the service may have no connection to spare, and says when to come again. */
    private static final int SERVED_AT_ONCE = 60;

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
            var crowd = new Crowd(place, services, day, job, database);
            var told = "seed " + seed + ", round " + round;

            var statuses = crowd.run(CLIENTS, seed + round);

            assertTrue(statuses.stream().allMatch(CapacityRaceTest::isAllowed), () -> told + ": " + counted(statuses));
            assertTrue(
                    AS_MANY_COME_AGAIN * Collections.frequency(statuses, Crowd.COME_AGAIN) <= statuses.size(),
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
        return ALLOWED.contains(status) || (status == Crowd.COME_AGAIN && CLIENTS > SERVED_AT_ONCE);
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
}
