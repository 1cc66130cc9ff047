package lv.ocma.appointments.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import lv.ocma.appointments.capacity.Capacity;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * What a slot search costs as stored bookings and places grow, as ratios within one run: {@code ./ocma bench}. Nothing here asserts a time.
 * All rows are invented, and stand in a database that no other test sees. {@code -Docma.bookings=} says how many are many.
 */
@QuarkusTest
@TestProfile(SlotSearchBenchmark.Alone.class)
@WithTestResource(RealInfrastructure.class)
class SlotSearchBenchmark {

    private static final int FEW_BOOKINGS = 10_000;
    private static final int MANY_BOOKINGS = Integer.getInteger("ocma.bookings", 10_000_000);
    private static final int OF_THE_STANDARD = 33;
    private static final int MANY_PLACES = 300;
    /** Of the lower quartile, as whatever else the machine does only makes a call longer. */
    private static final int CALLS = 101;

    private static final int ROUNDS = 3;

    /** So many times as much may many bookings cost as few do (ADR 0035). */
    private static final double FLAT = 1.2;

    private static final String INVENT_PLACES = """
            insert into place (id, territorial_unit, offered, refused)
            select 'invented-' || number, true, '{}', '{}' from generate_series(?, ?) number""";

    private static final String INVENT_COUNTERS = """
            insert into counter (id, place, number)
            select id || '/' || number, id, number from place, generate_series(1, 6) number
            on conflict do nothing""";

    private static final String INVENT_HOURS = """
            insert into opening (place, day, opens, closes)
            select id, current_date + ahead, time '09:00', time '16:30' from place, generate_series(0, 59) ahead
            on conflict do nothing""";

    private static final String INVENT_SERVICE = """
            insert into service (id, bookable, minutes_per_person) values ('invented', true, 15)""";

    /** In the past, as most that are stored: what is over has no claim. */
    private static final String INVENT_BOOKINGS = """
            insert into booking (id, version, reference, status, place, starts_at, ends_at, language, channel, on_behalf, contact_email, booked_at,
              outside_hours, unserved)
            select cast(lpad(to_hex(number), 32, '0') as uuid), 0, 'invented-' || number, 'SERVED', 'invented-' || mod(number, 33),
              now() - make_interval(mins => 10 + number / 2), now() - make_interval(mins => number / 2), 'lv', 'STAFF', false, 'ciphertext',
              now() - make_interval(days => 20 + number / 2000), false, false
            from generate_series(?, ?) number""";

    /** Two of three half hours of each counter on each of the next twenty days. */
    private static final String INVENT_CLAIMS = """
            insert into claim (id, place, counter, during, booking)
            select gen_random_uuid(), c.place, c.id,
              tstzrange(at, at + interval '30 minutes'), cast(lpad('1', 32, '0') as uuid)
            from counter c, generate_series(1, 20) ahead, generate_series(0, 13) half,
              lateral (select (current_date + ahead + time '09:00' + half * interval '30 minutes') at time zone 'Europe/Riga' as at) begins
            where mod(half + ahead, 3) > 0 and not exists (select from claim k where k.place = c.place)""";

    /** Has the service started anew for this class, on a database that no other test sees. */
    public static class Alone implements QuarkusTestProfile {}

    private final SlotSearch search;
    private final Capacity capacity;
    private final DataSource database;
    private final EntityManagerFactory hibernate;
    private final Clock clock;

    SlotSearchBenchmark(
            SlotSearch search, Capacity capacity, DataSource database, EntityManagerFactory hibernate, Clock clock) {
        this.search = search;
        this.capacity = capacity;
        this.database = database;
        this.hibernate = hibernate;
        this.clock = clock;
    }

    /** @param quartiles in nanoseconds, by what was asked */
    private record Cost(int places, int bookings, Map<String, Long> quartiles, Set<Long> statements) {

        void print(Cost few) {
            quartiles.forEach((question, quartile) -> System.out.printf(
                    "SlotSearchBenchmark: %s at %d places, %d bookings: lower quartile of %d calls in the best of %d rounds %.2f ms, %.2f times that with %d bookings, %s%n",
                    question,
                    places,
                    bookings,
                    CALLS,
                    ROUNDS,
                    quartile / 1e6,
                    timesThat(few, question),
                    few.bookings(),
                    timesThat(few, question) <= FLAT ? "flat" : "not flat"));
        }

        private double timesThat(Cost few, String question) {
            return (double) quartiles.getOrDefault(question, 0L)
                    / few.quartiles().getOrDefault(question, 1L);
        }
    }

    @Test
    void slot_search_as_bookings_and_places_grow() throws SQLException {
        hibernate.unwrap(SessionFactory.class).getStatistics().setStatisticsEnabled(true);
        execute(INVENT_SERVICE);
        execute(INVENT_BOOKINGS, 1, FEW_BOOKINGS);
        invent(1, OF_THE_STANDARD);
        // So that the first is not measured while the code is still being compiled.
        cost(OF_THE_STANDARD, FEW_BOOKINGS);
        var littleFew = cost(OF_THE_STANDARD, FEW_BOOKINGS);
        invent(OF_THE_STANDARD + 1, MANY_PLACES);
        var muchFew = cost(MANY_PLACES, FEW_BOOKINGS);
        execute(INVENT_BOOKINGS, FEW_BOOKINGS + 1, MANY_BOOKINGS);
        settle();
        assertEquals(MANY_BOOKINGS, bookings());
        var muchMany = cost(MANY_PLACES, MANY_BOOKINGS);
        for (var table : List.of("day_capacity", "claim", "opening", "counter")) {
            execute("delete from " + table + " where split_part(place, '-', 2)::integer > 33");
        }
        execute("delete from place where split_part(id, '-', 2)::integer > 33");
        settle();
        var littleMany = cost(OF_THE_STANDARD, MANY_BOOKINGS);

        littleFew.print(littleFew);
        littleMany.print(littleFew);
        muchFew.print(muchFew);
        muchMany.print(muchFew);
        assertEquals(littleFew.statements(), littleMany.statements(), "as many queries, whatever is booked");
        assertEquals(muchFew.statements(), muchMany.statements(), "as many queries, whatever is booked");
    }

    private Cost cost(int places, int bookings) {
        var quartiles = new LinkedHashMap<String, Long>();
        var statements = new TreeSet<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            questions(quartiles, statements);
        }
        return new Cost(places, bookings, quartiles, statements);
    }

    private void questions(Map<String, Long> quartiles, Set<Long> statements) {
        quartile(
                quartiles,
                statements,
                "a page of one place",
                () -> search.slots(at("invented-1"), null, null, null, 50));
        quartile(quartiles, statements, "a page of any place", () -> search.slots(at(), null, null, null, 50));
        quartile(quartiles, statements, "the first of every place", () -> search.first(at(), null, 500));
    }

    private void quartile(
            Map<String, Long> quartiles, Set<Long> statements, String question, Supplier<Page<SlotView>> asked) {
        var statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        var took = new ArrayList<Long>();
        var counted = new TreeSet<Long>();
        for (int call = 0; call < CALLS; call++) {
            var before = statistics.getPrepareStatementCount();
            var begun = System.nanoTime();
            var answered = QuarkusTransaction.requiringNew().call(asked::get);
            took.add(System.nanoTime() - begun);
            counted.add(statistics.getPrepareStatementCount() - before);
            assertFalse(answered.items().isEmpty());
        }
        took.sort(null);
        quartiles.merge(question, took.get(CALLS / 4), Math::min);
        // Other work of the service may be counted along with a call or two.
        statements.add(counted.first());
    }

    private static SlotSearch.Wish at(String... places) {
        return new SlotSearch.Wish(
                List.of("invented:1"), new PlaceQuery(List.of(places), null, null, List.of(), null), null);
    }

    private void invent(int first, int last) throws SQLException {
        execute(INVENT_PLACES, first, last);
        execute(INVENT_COUNTERS);
        execute(INVENT_HOURS);
        execute(INVENT_CLAIMS);
        var today = Zones.today(clock);
        for (int number = first; number <= last; number++) {
            var place = "invented-" + number;
            QuarkusTransaction.requiringNew().run(() -> {
                var _ = capacity.rebuild(place, today, today.plusDays(60));
            });
        }
        settle();
    }

    /** So that nothing is measured while the database still tidies up. */
    private void settle() throws SQLException {
        execute("vacuum analyze");
        execute("checkpoint");
    }

    private long bookings() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from booking")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
