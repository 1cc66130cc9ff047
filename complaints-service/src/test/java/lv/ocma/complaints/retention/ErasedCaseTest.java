package lv.ocma.complaints.retention;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.attachment.AttachmentGiven;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.complaints.casefile.NoticeGiven;
import lv.ocma.complaints.casefile.SentCases;
import lv.ocma.complaints.decision.DecisionGiven;
import lv.ocma.complaints.spoken.SpokenGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case that has all that a case can have goes whole, and what stays proves that it was there and what became of it. All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ErasedCaseTest {

    /** Ids in the audit, and how many events there were of it. */
    private static final Set<String> STAYS = Set.of("audit_entry", "outbox_sequence");

    /** Every table that holds rows of this service, but those that keep only what was sent and received for some days. */
    private static final String TABLES = """
            select c.relname from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname not like 'flyway%'
              and c.relname not like 'outbox_day_%' and c.relname <> 'idempotency_answer' order by 1""";

    /** On the way from a part to the case. */
    private static final String PARTS = """
            with recursive owner (id) as (
              select 'case_file'::regclass::oid
              union select c.conrelid from pg_constraint c join owner o on c.confrelid = o.id where c.contype = 'f')
            select id::regclass::text from owner order by 1""";

    @Inject
    Given given;

    @Inject
    Erasures erasures;

    @Inject
    NoticeGiven notices;

    private ExaminerGiven examiner;
    private String file = "";

    @BeforeEach
    void a_case_with_all_that_a_case_can_have() {
        examiner = ExaminerGiven.handler(given, given.aPlace()).enrolled();
        var place = examiner.place();
        var spoken = SpokenGiven.recorded(place);
        SpokenGiven.correct(place, spoken, "Gaidīju trīs stundas.").then().statusCode(200);
        SpokenGiven.confirm(place, spoken).then().statusCode(200);
        var id = given.texts(
                        "select cast(case_file as text) from spoken_submission where id = ?",
                        UUID.fromString(spoken.substring(spoken.lastIndexOf('/') + 1)))
                .getFirst();
        file = CaseGiven.PATH + "/" + id;
        CaseGiven.act(examiner.asks(), file, "/examination", null).then().statusCode(200);
        AttachmentGiven.unscanned(AttachmentGiven.handler(place), file);
        for (var step : List.of(
                Map.entry("/notes", Map.<String, Object>of("text", "Zvanīju, neatbild.")),
                Map.entry("/influence-attempts", Map.<String, Object>of("byWhom", "Kāds", "account", "Lūdza.")))) {
            CaseGiven.handler(place)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(step.getValue())
                    .post(file + step.getKey())
                    .then()
                    .statusCode(201);
        }
        var decision = DecisionGiven.decision("UPHELD");
        decision.put(
                "remedies",
                List.of(Map.of("text", "Izskaidrot.", "owner", examiner.id(), "due", DecisionGiven.day(5))));
        DecisionGiven.decide(examiner, file, decision).then().statusCode(200);
        given.change(
                "insert into case_turn (case_file, position, kind, from_day, until_day) values (?, 0, 'PAUSE', current_date, current_date)",
                id());
        given.change(
                "insert into case_conflict (id, case_file, employee, reason, declared_at) values (gen_random_uuid(), ?, 'invented', 'x', now())",
                id());
        given.change(
                "insert into case_mail (id, identity, case_file, sender_hash, arrived_at) values (gen_random_uuid(), ?, ?, 'x', now())",
                UUID.randomUUID().toString(),
                id());
    }

    private UUID id() {
        return CaseGiven.id(file);
    }

    private void passes(int years, UUID... cases) {
        for (var one : cases) {
            Eventually.becomes(
                    0L,
                    () -> given.count(
                            "select count(*) from case_timeline_entry where case_file = ? and not counted and what in ('RECEIVED', 'DECIDED', 'WITHDRAWN')",
                            one));
        }
        given.change(
                "update case_file set received_at = received_at - make_interval(years => " + years
                        + "), decided_on = decided_on - make_interval(years => " + years + ") where id = any(?)",
                (Object) cases);
        erasures.run();
    }

    /** Ids of all rows on the way to the case. */
    private List<String> ids() {
        var ids = new ArrayList<>(List.of(id().toString()));
        for (var part : List.of("attachment", "case_decision", "spoken_submission", "case_mail")) {
            ids.addAll(given.texts("select cast(id as text) from " + part + " where case_file = ?", id()));
        }
        return ids;
    }

    /** Tables in whose rows any of these stands. */
    private Set<String> standIn(List<String> ids) {
        return given.texts(TABLES).stream()
                .filter(table -> ids.stream()
                        .anyMatch(id -> given.count(
                                        "select count(*) from " + table + " t where position(? in cast(t as text)) > 0",
                                        id)
                                > 0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @Clause("P5")
    void each_kind_of_part_goes_with_it_files_to_the_last_byte() {
        var ids = ids();
        var before = standIn(ids);
        var parts = new TreeSet<>(given.texts(PARTS));
        parts.removeAll(before);
        assertEquals(Set.of("case_link"), parts, "has each other part before");
        passes(11, id());
        var after = standIn(ids);
        assertEquals(STAYS, after);
    }

    @Test
    @Clause("P5")
    void what_stays_proves_that_it_was_there_and_names_nobody() {
        var audited = given.count("select count(*) from audit_entry where object_id = ?", id().toString());
        var numbers = given.count("select sum(last) from number_series where series = 'S'");
        passes(11, id());
        assertTrue(audited > 0);
        assertEquals(audited, given.count("select count(*) from audit_entry where object_id = ?", id().toString()));
        assertEquals(numbers, given.count("select sum(last) from number_series where series = 'S'"));
        assertEquals(
                1L,
                given.count(
                        "select sum(cases) from case_figure where place = ? and what = 'UPHELD'", examiner.place()));
        assertTrue(given.count("select count(*) from audit_entry where action = 'case.erase'") > 0);
        CaseGiven.handler(examiner.place()).get(file).then().statusCode(404);
    }

    @Test
    @Clause("P5")
    void a_case_that_is_open_keeps_no_other_and_loses_the_link_alone() {
        var open = SentCases.at(examiner.place());
        CaseGiven.handler(examiner.place())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("kind", "FOLLOWS", "other", id()))
                .post(CaseGiven.PATH + "/" + open + "/links")
                .then()
                .statusCode(201);
        passes(11, id(), open);
        assertEquals(STAYS, standIn(List.of(id().toString())));
        CaseGiven.handler(examiner.place())
                .get(CaseGiven.PATH + "/" + open + "/links")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    /** Of the decision on the case, by a letter that came two days before its message counts as taken. */
    private String disputed() {
        var dispute = DecisionGiven.supervisor(examiner.place())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "text",
                        "Rinda nebija gara.",
                        "challenge",
                        Map.of("extent", "pilnā apjomā", "demand", "Atcelt lēmumu."),
                        "channel",
                        "LETTER",
                        "receivedAt",
                        CaseGiven.daysAgo(0)))
                .post(file + "/challenge")
                .then()
                .statusCode(201)
                .body("challenge.decidedCase", equalTo(id().toString()))
                .extract()
                .<String>path("id");
        notices.notified(UUID.randomUUID(), "CASE_DECIDED", id(), DecisionGiven.day(2), "SENT");
        given.change("update act_notice set told_at = told_at - interval '25 months' where about = ?", id());
        return CaseGiven.PATH + "/" + dispute;
    }

    @Test
    @Clause({"P5", "V4"})
    void a_dispute_of_its_decision_stays_with_number_and_day_of_that_and_loses_its_id_alone() {
        var clerk = CaseGiven.handler(examiner.place());
        String number = clerk.get(file).path("number");
        var dispute = disputed();
        var ids = ids();
        passes(11, id());
        assertEquals(STAYS, standIn(ids));
        clerk.get(dispute)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECEIVED"))
                .body("challenge.decidedCase", nullValue())
                .body("challenge.act", equalTo(number))
                .body("challenge.instance", equalTo("Izdomāta tiesa"))
                .body("challenge.notifiedBy", equalTo("MESSAGE"))
                .body("challenge.timeliness", equalTo("IN_TIME"));
        clerk.get(dispute + "/deadline").then().statusCode(200).body("challenge.notice", nullValue());
        CaseGiven.act(clerk, dispute, "/withdrawal", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    @Clause("P5")
    void a_case_that_was_received_long_ago_stays_for_its_time_from_the_day_on_which_it_ended() {
        passes(9, id());
        given.change("update case_file set received_at = received_at - interval '4 years' where id = ?", id());
        erasures.run();
        assertEquals(1, given.count("select count(*) from case_file where id = ?", id()), "decided nine years ago");
        given.change("update case_file set decided_on = decided_on - 800 where id = ?", id());
        erasures.run();
        assertEquals(0, given.count("select count(*) from case_file where id = ?", id()));
    }
}
