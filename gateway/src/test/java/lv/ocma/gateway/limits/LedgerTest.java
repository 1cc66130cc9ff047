package lv.ocma.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger by itself, for which nobody goes to the store. */
class LedgerTest {

    private static final int ACCOUNTS = 100;
    private static final Policy POLICY = new Policy("address", 10, Period.DAY);

    private final Ledger ledger = new Ledger(new StoreClock(Clock.systemUTC()), new Ledger.Size(ACCOUNTS, 2));

    private Decision ask(String subject) {
        return ledger.admit(List.of(new Claim(POLICY, subject))).result();
    }

    @Test
    void accounts_are_bounded_also_while_every_one_of_them_owes_something() {
        ledger.unsettled(List.of(), true);
        for (var each = 0; each < 50 * ACCOUNTS; each++) {
            assertTrue(ask("address " + each).isAdmitted());
        }

        assertEquals(ACCOUNTS, ledger.accounts());
    }

    @Test
    void nobody_is_decided_on_while_only_the_store_can_say() {
        var first = ledger.admit(List.of(new Claim(POLICY, "address")));
        assertFalse(first.isComplete());

        ledger.unsettled(List.of(), true);

        assertTrue(first.result().isAdmitted());
    }
}
