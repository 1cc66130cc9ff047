package lv.ocma.complaints.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.complaints.casefile.SentCases;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/**
 * What lists, figures and rounds cost as cases of the past grow, while as many are open: ratios within one run, {@code ./ocma bench}. Nothing here asserts a time; that no round
 * reads all of what is over is asserted. All rows are invented. {@code -Docma.cases=} says how many are many.
 */
@QuarkusTest
@TestProfile(CaseHistoryBenchmark.Alone.class)
@WithTestResource(RealInfrastructure.class)
class CaseHistoryBenchmark {

    private static final int FEW = 2_000;
    private static final int MANY = Integer.getInteger("ocma.cases", 200_000);
    private static final int PLACES = 34;
    private static final int OPEN = 400;
    private static final int CALLS = 41;
    private static final int ROUNDS = 3;

    /** Over five years; every 500th is of a kind that is rare. What is over was counted. */
    private static final String INVENT = """
            insert into case_file
            select r.* from case_file seed, generate_series(?, ?) n,
              lateral (select now() - make_interval(hours => cast(43800 - n * 43000.0 / ? as int)) as at) moment,
              lateral jsonb_populate_record(seed, jsonb_build_object(
                'id', cast(lpad(to_hex(n), 32, '0') as uuid), 'reference', 'X-' || n, 'status', 'DECIDED', 'place', 'invented-' || mod(n, ?),
                'kind', case when mod(n, 500) = 0 then 'THANKS' else (array['COMPLAINT', 'PROPOSAL', 'INFORMATION_REQUEST'])[1 + mod(n, 3)] end,
                'received_at', at, 'due', cast(at as date) + 30, 'outcome', 'ANSWERED', 'decided_on', cast(at as date) + 10, 'issued_decision', seed.id,
                'examiner', ?, 'examined_at', 'invented-' || mod(n, ?), 'person', cast(lpad(to_hex(mod(n, 5000)), 32, 'f') as uuid))) r
            where seed.id = ?""";

    private static final String INVENT_ENTRIES = """
            insert into case_timeline_entry (id, case_file, what, happened_at, counted)
            select gen_random_uuid(), f.id, what, f.received_at, true from case_file f, unnest(array['RECEIVED', 'ASSIGNED', 'EXAMINED', 'DECIDED']) what
            where f.reference like 'X-%' and not exists (select from case_timeline_entry e where e.case_file = f.id)""";

    private static final String INVENT_FIGURES = """
            insert into case_figure (month, place, kind, clause, service, what, cases, days, allowed, in_time, longest)
            select date_trunc('month', received_at), place, kind, '', '', what, count(*), count(*) * 10, count(*) * 30, count(*), 10
            from case_file, unnest(array['RECEIVED', 'ANSWERED']) what where reference like 'X-%' group by 1, 2, 3, 6""";

    private static final String READ_IN_ORDER_OF_THE_TABLE = """
            select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables where relname in ('case_file', 'case_timeline_entry', 'case_turn')""";

    private static final String FOUND_BY_INDEX = "select idx_scan from pg_stat_user_tables where relname = 'case_file'";

    /** Has the service started anew for this class, on a database that no other test sees. */
    public static class Alone implements QuarkusTestProfile {}

    @Inject
    Given given;

    @Inject
    DataSource database;

    @Inject
    Erasures erasures;

    private String examiner = "";
    private UUID seed = new UUID(0, 0);

    @Test
    void lists_figures_and_rounds_as_cases_of_the_past_grow() throws SQLException {
        open();
        grow(1, FEW);
        // So that the first is not measured while the code is still being compiled.
        costs();
        var few = costs();
        grow(FEW + 1, MANY);
        assertEquals(MANY, given.count("select count(*) from case_file where reference like 'X-%'"));
        var many = costs();
        few.forEach((question, quartile) -> System.out.printf(
                "CaseHistoryBenchmark: %s: lower quartile of %d calls in the best of %d rounds %.2f ms with %d cases of the past, %.2f times that with %d%n",
                question,
                CALLS,
                ROUNDS,
                quartile / 1e6,
                FEW,
                (double) many.getOrDefault(question, 0L) / quartile,
                MANY));
        rounds();
    }

    /** What runs by the clock, each once or more, reads no table whole. */
    private void rounds() {
        var scanned = given.count(FOUND_BY_INDEX);
        var read = given.count(READ_IN_ORDER_OF_THE_TABLE);
        erasures.run();
        // Those of every minute read by index some times each; those of seconds more often.
        Eventually.holds(
                "the rounds of a minute have run",
                Duration.ofMinutes(5),
                () -> given.count(FOUND_BY_INDEX) > scanned + 40);
        var more = given.count(READ_IN_ORDER_OF_THE_TABLE) - read;
        System.out.printf("CaseHistoryBenchmark: rows that rounds have read without an index: %d%n", more);
        assertTrue(more < MANY, "no round reads all that is over");
    }

    private void open() throws SQLException {
        for (int place = 0; place < PLACES; place++) {
            given.place("invented-" + place, "DIVISION", null);
        }
        given.place("invented-office", "HEADQUARTERS", null);
        examiner = ExaminerGiven.handler(given, "invented-0").enrolled().id();
        seed = SentCases.at("invented-0");
        for (int open = 1; open < OPEN; open++) {
            SentCases.at("invented-" + open % PLACES);
        }
        Eventually.becomes(
                0L,
                () -> given.count("select count(*) from case_timeline_entry where not counted and what = 'RECEIVED'"));
    }

    private void grow(int first, int last) throws SQLException {
        execute(INVENT, first, last, MANY, PLACES, examiner, PLACES, seed);
        execute(INVENT_ENTRIES);
        execute("delete from case_figure where clause = '' and what in ('RECEIVED', 'ANSWERED')");
        execute(INVENT_FIGURES);
        execute("vacuum analyze");
        execute("checkpoint");
    }

    private Map<String, Long> costs() {
        var quartiles = new LinkedHashMap<String, Long>();
        for (int round = 0; round < ROUNDS; round++) {
            questions().forEach((question, asked) -> quartiles.merge(question, quartile(asked), Math::min));
        }
        return quartiles;
    }

    private Map<String, Function<RequestSpecification, Integer>> questions() {
        var year = java.time.LocalDate.parse(day()).getYear() - 1;
        var asked = new LinkedHashMap<String, Function<RequestSpecification, Integer>>();
        asked.put("the newest of a place", by -> status(by.queryParam("place", "invented-1"), CaseGiven.PATH));
        asked.put(
                "the overdue of a place",
                by -> status(by.queryParam("place", "invented-1").queryParam("overdue", true), CaseGiven.PATH));
        asked.put(
                "the open of a place",
                by -> status(by.queryParam("place", "invented-1").queryParam("status", "RECEIVED"), CaseGiven.PATH));
        asked.put(
                "a rare kind, decided",
                by -> status(
                        by.queryParam("place", "invented-0")
                                .queryParam("kind", "THANKS")
                                .queryParam("status", "DECIDED"),
                        CaseGiven.PATH));
        asked.put(
                "a kind of which none was withdrawn",
                by -> status(
                        by.queryParam("place", "invented-0")
                                .queryParam("kind", "COMPLAINT")
                                .queryParam("status", "WITHDRAWN"),
                        CaseGiven.PATH));
        asked.put(
                "what nobody examines",
                by -> status(by.queryParam("place", "invented-1").queryParam("unassigned", true), CaseGiven.PATH));
        asked.put("what is open now at all places", by -> status(by, "/v1/statistics/cases/open"));
        asked.put(
                "figures of a month by place",
                by -> status(
                        by.queryParam("from", year + "-03")
                                .queryParam("to", year + "-03")
                                .queryParam("by", "place"),
                        "/v1/statistics/cases"));
        asked.put(
                "figures of a year by month and place",
                by -> status(
                        by.queryParam("from", year + "-01")
                                .queryParam("to", year + "-12")
                                .queryParam("by", "month", "place"),
                        "/v1/statistics/cases"));
        asked.put("the report of a year", by -> status(by, "/v1/statistics/cases/" + year + "/report"));
        asked.put("the timeline of a case", by -> status(by, CaseGiven.PATH + "/" + seed + "/timeline"));
        return asked;
    }

    private static String day() {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
    }

    private static int status(RequestSpecification by, String path) {
        return by.get(path).statusCode();
    }

    private static long quartile(Function<RequestSpecification, Integer> asked) {
        var took = new ArrayList<Long>();
        IntStream.range(0, CALLS).forEach(_ -> {
            var by = CaseGiven.by(
                    TestTokens.staff(StaffRole.DIVISION_MANAGER, "invented-office", "invented-0", "invented-1"));
            var begun = System.nanoTime();
            int status = asked.apply(by);
            took.add(System.nanoTime() - begun);
            assertEquals(200, status);
        });
        took.sort(null);
        assertTrue(took.getFirst() > 0);
        return took.get(CALLS / 4);
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
