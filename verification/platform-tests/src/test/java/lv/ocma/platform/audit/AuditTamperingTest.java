package lv.ocma.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lv.ocma.platform.audit.AuditSeals.Seal;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody alters who owns the tables and lacks the key; three seals at least, of one row each at the end. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@Clause("V2")
class AuditTamperingTest {

    private static final String IN_LAST = " where seal = (select max(number) from audit_seal)";
    private static final String LAST = " where number = (select max(number) from audit_seal)";
    private static final String ONE_BEFORE = " where number = (select max(number) - 1 from audit_seal)";
    private static final String SLIPPED_IN = """
            insert into audit_entry (id, at, kind, action, caller_kind, roles, object_type, object_id, request_id, seal)
            select gen_random_uuid(), at, kind, action, caller_kind, roles, object_type, object_id, request_id, seal + %d
            from audit_entry""" + IN_LAST;

    @Inject
    AuditTables tables;

    @Inject
    AgroalDataSource database;

    @Inject
    LookupHash hashes;

    @Inject
    SealProof proofs;

    /**
     * @param told the seals that are not intact, counted from the last one: 1 is the one that is missing behind it
     * @param toldAgain the same, once the next rows were sealed
     */
    record Tampering(String what, String sql, List<Integer> told, List<Integer> toldAgain) {

        static Tampering of(String what, String sql, Integer... told) {
            return new Tampering(what, sql, List.of(told), List.of(told));
        }

        Tampering then(Integer... toldAgain) {
            return new Tampering(what, sql, told, List.of(toldAgain));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Tampering> tamperings() {
        return Stream.of(
                Tampering.of("a row is altered", "update audit_entry set subject = 'somebody else'" + IN_LAST, 0),
                Tampering.of("empty is not absent", "update audit_entry set purpose = ''" + IN_LAST, 0),
                Tampering.of(
                        "divisions are put in", "update audit_entry set employee_divisions = 'riga-3'" + IN_LAST, 0),
                Tampering.of("a reason is put in", "update audit_entry set stated_reason = 'riga-3'" + IN_LAST, 0),
                Tampering.of("a row is removed", "delete from audit_entry" + IN_LAST, 0),
                Tampering.of("a row is slipped in", SLIPPED_IN.formatted(0), 0),
                Tampering.of("the time of a row is no time", "update audit_entry set at = 'infinity'" + IN_LAST, 0),
                Tampering.of("a row loses its mark", "update audit_entry set seal = null" + IN_LAST, 0),
                Tampering.of("a row names a seal to come", SLIPPED_IN.formatted(1), 1)
                        .then(3),
                Tampering.of("a row names a seal far away", SLIPPED_IN.formatted(70), 1)
                        .then(72),
                Tampering.of(
                        "the time of sealing is altered", "update audit_seal set sealed_at = '2020-01-01'" + LAST, 0),
                Tampering.of(
                        "the time of sealing is no time", "update audit_seal set sealed_at = '-infinity'" + LAST, 0),
                Tampering.of("a listed row is doubled", "update audit_seal set entries = entries || entries" + LAST, 0),
                Tampering.of(
                        "a row is listed that is not there",
                        "update audit_seal set entries = entries || gen_random_uuid()" + LAST,
                        0),
                Tampering.of("no row is listed", "update audit_seal set entries = '{}'" + LAST, 0),
                Tampering.of("another rule is named", "update audit_seal set rule = 1" + LAST, 0),
                Tampering.of("a digest is forged", "update audit_seal set digest = 'forged'" + ONE_BEFORE, -1, 0),
                Tampering.of("a seal is removed", "delete from audit_seal" + ONE_BEFORE, 0),
                Tampering.of("the number of the note is altered", "update audit_seal_head set number = number - 1", 1)
                        .then(2),
                Tampering.of(
                                "the time of the note is altered",
                                "update audit_seal_head set sealed_at = '2020-01-01'",
                                1)
                        .then(2),
                Tampering.of("the proof of the note is altered", "update audit_seal_head set proof = ''", 1)
                        .then(2),
                Tampering.of("the note is removed", "delete from audit_seal_head", 1)
                        .then(2),
                Tampering.of("the end is cut off", "delete from audit_seal" + LAST, 0)
                        .then(2),
                Tampering.of(
                                "the end is cut off with its rows and its note",
                                "delete from audit_seal_head; delete from audit_entry" + IN_LAST
                                        + "; delete from audit_seal" + LAST,
                                0)
                        .then(1));
    }

    @BeforeEach
    void sealed() {
        for (int seal = 0; seal < 3; seal++) {
            tables.changeAndSeal();
        }
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void tampering_is_found_and_stays_so_when_the_chain_goes_on(Tampering tampering) {
        assertEquals(List.of(), tables.broken());
        var last = tables.last();
        tables.tampering(tampering.sql, () -> {
            assertEquals(counted(last, tampering.told), tables.broken());
            assertTrue(degraded(Clock.systemUTC()).contains("seals of the audit "), degraded(Clock.systemUTC()));
            tables.changeAndSeal();
            assertEquals(counted(last, tampering.toldAgain), tables.broken(), "once it goes on");
            tables.changeAndSeal();
            assertEquals(counted(last, tampering.toldAgain), tables.broken(), "for ever");
        });
        assertEquals(List.of(), tables.broken(), "all is put back");
    }

    private static List<Long> counted(long last, List<Integer> told) {
        return told.stream().map(number -> last + number).toList();
    }

    @Test
    void an_older_note_put_back_over_a_longer_chain_is_found() {
        var older = "update audit_seal_head set (number, digest, sealed_at, rule, proof) = (%s)"
                .formatted(
                        tables.text(
                                "select concat_ws(',', number, quote_literal(digest), quote_literal(sealed_at), rule, quote_literal(proof)) from audit_seal_head"));
        tables.changeAndSeal();
        var last = tables.last();
        tables.tampering(older, () -> assertEquals(List.of(last + 1), tables.broken()));
        tables.tampering(
                older + "; delete from audit_seal" + LAST,
                () -> assertEquals(List.of(last), tables.broken(), "its rows still name the seal that is gone"));
    }

    @Test
    void a_row_that_names_a_seal_before_the_first_is_told_behind_the_last_one() {
        var sql =
                "alter table audit_entry drop constraint audit_entry_seal_counted; " + SLIPPED_IN.formatted(-1_000_000);
        tables.tampering(sql, () -> {
            assertEquals(List.of(tables.last() + 1), tables.broken());
            tables.changeAndSeal();
            assertEquals(List.of(tables.last() + 1), tables.broken());
        });
    }

    @Test
    void rows_that_escape_the_trigger_are_sealed_all_the_same() {
        tables.tampering("update audit_entry set subject = subject", () -> {
            tables.change();
            assertEquals(1, waiting());
            tables.sealed();
            assertEquals(List.of(), tables.broken());
        });
    }

    @Test
    void rows_that_nobody_seals_are_told_by_the_verification_after_a_minute() {
        tables.heldUp(() -> {
            tables.change();
            var later = AuditTables.brokenBy(after(Duration.ofMinutes(2)));
            assertEquals(List.of(tables.last() + 1), later);
            assertTrue(degraded(after(Duration.ofMinutes(2)), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)))
                    .startsWith("audit rows wait for their seal since "));
        });
        tables.sealed();
        assertEquals(List.of(), tables.broken());
    }

    @Test
    void an_emptied_chain_does_not_begin_again_over_rows_that_name_their_seals() {
        var last = tables.last();
        tables.tampering("delete from audit_seal; delete from audit_seal_head", () -> {
            assertEquals(List.of(1L), tables.broken());
            tables.changeAndSeal();
            tables.changeAndSeal();
            assertEquals(List.of(last + 2), tables.broken());
        });
    }

    @Test
    void an_emptied_chain_that_begins_again_over_rows_of_before_is_told_as_late() {
        tables.tampering(
                "delete from audit_seal; delete from audit_seal_head; update audit_entry set seal = null, at = at - interval '61 minutes'",
                () -> {
                    tables.sealed();
                    assertEquals(
                            LongStream.rangeClosed(1, tables.last()).boxed().toList(), tables.broken());
                    assertTrue(tables.all().stream().allMatch(Seal::late));
                    assertTrue(degraded(Clock.systemUTC()).startsWith("seals of the audit are not intact"));
                });
    }

    @Test
    void the_chain_of_another_service_is_not_taken_for_the_own() {
        var other = new AuditSeals(database, new SealProof(hashes, "another-service"), Clock.systemUTC());
        assertEquals(LongStream.rangeClosed(1, tables.last() + 1).boxed().toList(), AuditTables.brokenBy(other));
    }

    @Test
    void a_seal_and_a_note_by_the_first_rule_still_fit() {
        tables.heldUp(() -> {
            tables.sealed();
            var number = tables.last();
            var digest = hashes.of("audit-seal", content(number));
            tables.tampering(
                    "update audit_seal set rule = 1, digest = '%1$s' where number = %2$d; update audit_seal_head set rule = 1, digest = '%1$s', proof = '%3$s'"
                            .formatted(digest, number, hashes.of("audit-seal-head", number + " " + digest)),
                    () -> {
                        assertEquals(List.of(), tables.broken());
                        tables.changeAndSeal();
                        assertEquals(List.of(), tables.broken());
                    });
        });
    }

    /** As the first rule has it, of rows without what came later. */
    private String content(long number) {
        return tables.text("""
                select string_agg(coalesce(length(value) || ':' || value, '-'), '' order by place)
                from audit_seal s left join audit_seal b on b.number = s.number - 1,
                  lateral (
                    select '0' as place, s.number::text as value
                    union all select '1', coalesce(b.digest, '')
                    union all
                    select '2' || e.id || lpad(f.position::text, 2, '0'), f.value
                    from audit_entry e, unnest(array[id::text, extract(epoch from at)::text, kind, action, caller_kind, subject,
                      client, on_behalf_of::text, roles, object_type, object_id, division, purpose, request_id])
                      with ordinality as f (value, position)
                    where e.id = any(s.entries)) as fields
                where s.number = %d
                """.formatted(number));
    }

    private int waiting() {
        return after(Duration.ZERO).end().waiting();
    }

    private AuditSeals after(Duration time) {
        return new AuditSeals(database, proofs, Clock.offset(Clock.systemUTC(), time));
    }

    private String degraded(Clock clock) {
        return degraded(after(Duration.ZERO), clock);
    }

    /** After a whole round. */
    private static String degraded(AuditSeals seals, Clock clock) {
        var health = new AuditSealing(seals, clock, new SimpleMeterRegistry());
        for (long seal = 0; seal <= seals.end().last(); seal += 20) {
            health.figures();
        }
        return String.valueOf(health.call().getData().orElse(Map.of()).get("degraded"));
    }
}
