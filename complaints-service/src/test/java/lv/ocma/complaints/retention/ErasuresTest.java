package lv.ocma.complaints.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.List;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ErasuresTest {

    private static final String WHEN = " and :limit > 0 and cast(:before as timestamptz) < cast(:now as timestamptz)";

    @Inject
    Given given;

    @Inject
    Erasures erasures;

    @Test
    @Clause("P5")
    void records_that_cannot_be_erased_hold_up_no_others_and_are_told_of() {
        var place = given.aPlace();
        var broken = new Kept("broken", Period.ofDays(1), "delete from no_such_table where true" + WHEN);
        var due = new Kept("due", Period.ofDays(1), "update place set kind = 'GONE' where id = '" + place + "'" + WHEN);
        assertThrows(RuntimeException.class, () -> erasures.runAll(List.of(broken, due)));
        assertEquals(1, given.count("select count(*) from place where id = ? and kind = 'GONE'", place));
    }

    @Test
    @Clause("P5")
    void nothing_is_kept_for_less_than_a_day() {
        assertThrows(IllegalStateException.class, () -> new Kept("call", Period.ZERO, ""));
    }
}
