package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MigrationRulesTest {

    private static final String ADDS = "V202611270001__adds.sql";
    private static final String VALIDATES = "V202611270002__validates.sql";

    private static Set<String> violations(String name, String text) {
        return violations(Map.of(name, text));
    }

    private static Set<String> violations(Map<String, String> scripts) {
        return MigrationRules.violations(new TreeMap<>(scripts));
    }

    @Test
    void a_constraint_that_is_checked_while_it_is_added_is_refused() {
        assertEquals(Set.of("constraint is added not valid: message_kind_known in " + ADDS), violations(ADDS, """
                        -- Why: not valid, in words alone.
                        alter table message drop constraint message_kind_known;
                        ALTER TABLE message
                            ADD COLUMN note text,
                            ADD CONSTRAINT message_kind_known CHECK (kind IN ('A', 'B'));"""));
        assertEquals(
                Set.of("constraint is added not valid: wish_visit_fk in " + ADDS),
                violations(
                        ADDS,
                        "alter table wish add column visit uuid constraint wish_visit_fk references booking (id);"));
    }

    @Test
    void what_is_added_not_valid_is_validated_by_a_later_migration_and_not_by_the_same() {
        var adds = "alter table message add constraint message_kind_known check (kind <> '') not valid;";
        var validate = "alter table message validate constraint message_kind_known;";
        var missing = Set.of("constraint is validated by a later migration: message_kind_known in " + ADDS);

        assertEquals(missing, violations(ADDS, adds));
        assertEquals(missing, violations(ADDS, adds + validate));
        assertEquals(Set.of(), violations(Map.of(ADDS, adds, VALIDATES, validate)));
    }

    @Test
    void a_table_that_is_made_by_the_same_migration_and_what_was_applied_before_are_as_they_are() {
        var adds = "alter table wish add constraint wish_told check (told > 0);";

        assertEquals(Set.of(), violations(ADDS, "create table wish (told integer);" + adds));
        assertEquals(Set.of(), violations("V202611269999__adds.sql", adds));
    }
}
