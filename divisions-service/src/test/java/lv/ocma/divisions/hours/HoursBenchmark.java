package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import javax.sql.DataSource;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.platform.testing.RealInfrastructure;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/**
 * What the hours of all places for 90 days cost as places and exceptions grow, as ratios within one run: {@code ./ocma bench}. Nothing here
 * asserts a time. The places and exceptions that are added are invented, and stand in a database that no other test sees.
 */
@QuarkusTest
@TestProfile(HoursBenchmark.Alone.class)
@WithTestResource(RealInfrastructure.class)
class HoursBenchmark {

    private static final Window NINETY_DAYS = new Window(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 31));
    private static final int OF_THE_STANDARD = 33;
    private static final int MANY_PLACES = 300;
    private static final int FEW_EXCEPTIONS = 10;
    private static final int MANY_EXCEPTIONS = 10_000;
    private static final int CALLS = 25;

    private static final String INVENT_PLACES = """
            insert into place
            select (jsonb_populate_record(original, jsonb_build_object(
                       'id', 'invented-' || number, 'listed', 1000 + number,
                       'name_lv', 'Izdomāta vieta ' || number, 'name_en', 'Invented place ' || number, 'name_ru', null,
                       'sources', jsonb_build_array('invented by HoursBenchmark')))).*
            from place original, generate_series(1, ?) number
            where original.id = 'talsi'
            """;

    private static final String INVENT_SCHEDULES = """
            insert into place_schedule (id, place_id, source)
            select gen_random_uuid(), id, 'invented by HoursBenchmark' from place where id like 'invented-%'
            """;

    private static final String INVENT_RULES = """
            insert into schedule_rule (schedule_id, position, weekdays)
            select invented.id, position, weekdays
            from place_schedule invented, place_schedule original join schedule_rule on schedule_id = original.id
            where invented.place_id like 'invented-%' and original.place_id = 'talsi'
            """;

    private static final String INVENT_RECEPTIONS = """
            insert into schedule_reception (schedule_id, position, opens, closes, by_appointment)
            select invented.id, position, opens, closes, by_appointment
            from place_schedule invented, place_schedule original join schedule_reception on schedule_id = original.id
            where invented.place_id like 'invented-%' and original.place_id = 'talsi'
            """;

    private static final String FORGET_OTHER_HOURS = """
            delete from exception_reception
            using hours_exception
            where exception_id = id and source = 'invented by HoursBenchmark'
            """;

    private static final String FORGET_EXCEPTIONS =
            "delete from hours_exception where source = 'invented by HoursBenchmark'";

    /** One for each place on a date, then the next date, as a place has at most one a date; every third closes, the others shorten. */
    private static final String INVENT_EXCEPTIONS = """
            insert into hours_exception (id, place_id, date, kind, reason_en, source)
            select gen_random_uuid(), place, date '2027-01-01' + (number / places)::integer,
                   case mod(number, 3) when 0 then 'CLOSED' else 'OTHER_HOURS' end, 'Invented', 'invented by HoursBenchmark'
            from generate_series(0, ? - 1) number
            join (
              select id as place, row_number() over (order by listed) - 1 as position, count(*) over () as places
              from place where kind <> 'HEADQUARTERS') numbered on position = mod(number, places)
            """;

    private static final String INVENT_OTHER_HOURS = """
            insert into exception_reception (exception_id, opens, closes, by_appointment, before_cut)
            select id, time '10:00', time '14:00', false, false
            from hours_exception
            where source = 'invented by HoursBenchmark' and kind = 'OTHER_HOURS'
            """;

    private static final String ANALYZE =
            "analyze place, place_schedule, schedule_rule, schedule_reception, hours_exception, exception_reception";

    /** Has the service started anew for this class, on a database that no other test sees. */
    public static class Alone implements QuarkusTestProfile {}

    private final HoursListing listing;
    private final DataSource database;
    private final EntityManagerFactory hibernate;
    private final ObjectMapper json;
    private int largest;

    HoursBenchmark(HoursListing listing, DataSource database, EntityManagerFactory hibernate, ObjectMapper json) {
        this.listing = listing;
        this.database = database;
        this.hibernate = hibernate;
        this.json = json;
    }

    /** @param told how many of the exceptions are in the window; a place has no more than its dates */
    private record Cost(int places, int exceptions, long told, Set<Long> statements, long median) {

        void print(Cost first) {
            System.out.printf(
                    "HoursBenchmark: %d places, %d exceptions of which %d in the 90 days: %s statements, median of %d calls %.1f ms,"
                            + " %.2f times that of the first; a place and date %.2f times%n",
                    places,
                    exceptions,
                    told,
                    statements,
                    CALLS,
                    median / 1e6,
                    (double) median / first.median(),
                    (double) median / first.median() * (first.places() + 1) / (places + 1));
        }
    }

    @Test
    void hours_of_all_places_for_ninety_days() throws SQLException {
        statistics().setStatisticsEnabled(true);
        invent(FEW_EXCEPTIONS);
        // So that the first is not measured while the others' code is still being compiled.
        cost(OF_THE_STANDARD, FEW_EXCEPTIONS);
        var costs = new ArrayList<Cost>();
        costs.add(cost(OF_THE_STANDARD, FEW_EXCEPTIONS));
        invent(MANY_EXCEPTIONS);
        costs.add(cost(OF_THE_STANDARD, MANY_EXCEPTIONS));
        inventPlaces(MANY_PLACES - OF_THE_STANDARD);
        invent(FEW_EXCEPTIONS);
        costs.add(cost(MANY_PLACES, FEW_EXCEPTIONS));
        invent(MANY_EXCEPTIONS);
        costs.add(cost(MANY_PLACES, MANY_EXCEPTIONS));

        costs.forEach(cost -> cost.print(costs.getFirst()));
        System.out.printf("HoursBenchmark: the largest answer has %.1f MB%n", largest / 1e6);
        var statements =
                costs.stream().flatMap(cost -> cost.statements().stream()).collect(toSet());
        assertEquals(1, statements.size(), () -> "the same number in every call: " + statements);
    }

    private Cost cost(int places, int exceptions) {
        var statistics = statistics();
        var told = Math.min(exceptions, places * NINETY_DAYS.days());
        var took = new ArrayList<Long>();
        var statements = new ArrayList<Long>();
        for (int call = 0; call < CALLS; call++) {
            var before = statistics.getPrepareStatementCount();
            var begun = System.nanoTime();
            var answered = hours();
            took.add(System.nanoTime() - begun);
            statements.add(statistics.getPrepareStatementCount() - before);
            // The head office is listed too, without hours.
            assertEquals(places + 1, answered.items().size());
            assertEquals(told, exceptions(answered));
            assertEquals(statements.getLast(), lines(statistics), "of the table too");
        }
        took.sort(null);
        return new Cost(places, exceptions, told, Set.copyOf(statements), took.get(CALLS / 2));
    }

    private Statistics statistics() {
        return hibernate.unwrap(SessionFactory.class).getStatistics();
    }

    /** As JSON, up to the octets that are sent. */
    private HoursByPlace hours() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var hours = HoursByPlace.of(NINETY_DAYS, listing.wholeOfAll(NINETY_DAYS));
            largest = Math.max(largest, json.writeValueAsBytes(hours).length);
            return hours;
        });
    }

    /** Statements of the same as CSV. */
    private long lines(Statistics statistics) {
        var before = statistics.getPrepareStatementCount();
        var table = QuarkusTransaction.requiringNew().call(() -> HoursCsv.of(listing.wholeOfAll(NINETY_DAYS)));
        assertFalse(table.isEmpty());
        return statistics.getPrepareStatementCount() - before;
    }

    private static long exceptions(HoursByPlace answered) {
        return answered.items().stream()
                .flatMap(place -> place.days().stream())
                .map(day ->
                        answered.explanations().get(day.explanation()).reason().kind())
                .filter(DayKind.EXCEPTION.name()::equals)
                .count();
    }

    private void inventPlaces(int count) throws SQLException {
        execute(INVENT_PLACES, count);
        execute(INVENT_SCHEDULES);
        execute(INVENT_RULES);
        execute(INVENT_RECEPTIONS);
    }

    private void invent(int exceptions) throws SQLException {
        execute(FORGET_OTHER_HOURS);
        execute(FORGET_EXCEPTIONS);
        execute(INVENT_EXCEPTIONS, exceptions);
        execute(INVENT_OTHER_HOURS);
        execute(ANALYZE);
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
