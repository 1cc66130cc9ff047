package lv.ocma.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lv.ocma.gateway.limits.Account.State;
import org.junit.jupiter.api.Test;

/** Accounts of several instances and the tally that they share, in a time that is played: no thread, no database. */
class LeasesPropertyTest {

    private static final int ROUNDS = 300;
    private static final int STEPS = 3_000;
    /** Of played time, in which whoever holds something unused has used it or given it back. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);

    @Test
    void whoever_is_refused_is_refused_because_every_unit_of_the_window_is_spent() {
        for (var round = 0; round < ROUNDS; round++) {
            new Run(System.nanoTime(), false).go();
        }
    }

    @Test
    void instances_that_die_and_answers_that_are_lost_never_make_more_of_a_limit() {
        for (var round = 0; round < ROUNDS; round++) {
            new Run(System.nanoTime(), true).go();
        }
    }

    private static final class Run {

        private final long seed;
        private final Random random;
        private final boolean harmed;
        private final int quota;
        private final Policy policy;
        private final List<Account> instances = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final Map<Long, Integer> admitted = new HashMap<>();
        private final Map<Waiter, Long> since = new HashMap<>();
        private Tally tally = Tally.none();
        private long nanos = TimeUnit.DAYS.toNanos(1);
        private int born;

        Run(long seed, boolean harmed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.harmed = harmed;
            this.quota = 1 + random.nextInt(300);
            this.policy = new Policy("client", quota, new Period(Duration.ofMillis(500 + random.nextInt(1500))));
            for (var each = 1 + random.nextInt(4); each > 0; each--) {
                instances.add(born());
                names.add("instance " + born);
            }
        }

        private Account born() {
            born++;
            return new Account(new Claim(policy, "front-end"), nanos);
        }

        private long now() {
            return TimeUnit.NANOSECONDS.toMillis(nanos);
        }

        void go() {
            var busy = random.nextInt(30);
            for (var step = 0; step < STEPS; step++) {
                nanos += TimeUnit.MICROSECONDS.toNanos(random.nextInt(6_000));
                var chosen = random.nextInt(3) == 0 ? random.nextInt(instances.size()) : 0;
                for (var asked = random.nextInt(busy + 1); asked > 0; asked--) {
                    decide(new Waiter(List.of(instances.get(chosen))));
                }
                for (var each = 0; each < instances.size(); each++) {
                    if (instances.get(each).isDue(nanos) && random.nextBoolean()) {
                        carry(each);
                    }
                }
                if (harmed && random.nextInt(200) == 0) {
                    instances.set(chosen, born());
                    names.set(chosen, "instance " + born);
                }
            }
        }

        private void carry(int at) {
            var account = instances.get(at);
            var report = account.report(nanos, false);
            var lost = harmed ? random.nextInt(20) : -1;
            if (lost == 0) {
                account.settleNothing();
            } else {
                var settled = tally.settle(names.get(at), report, now(), new Tally.Dealing(instances.size(), 1_000));
                tally = settled.tally();
                if (lost == 1) {
                    account.settleNothing();
                } else {
                    account.settle(report, settled.grant());
                }
            }
            for (var waiter : List.copyOf(account.waiters)) {
                account.waiters.remove(waiter);
                decide(waiter);
            }
        }

        private void decide(Waiter waiter) {
            var account = waiter.accounts.getFirst();
            var state = account.state(now(), nanos);
            var begins = account.standing(now()).window().begins();
            var waits = nanos - since.getOrDefault(waiter, nanos);
            assertTrue(harmed || waits < LONGEST, () -> "seed " + seed + ": waits for " + waits);
            if (state == State.LACKS) {
                since.putIfAbsent(waiter, nanos);
                account.waiters.add(waiter);
            } else if (state == State.HAS) {
                account.take(nanos);
                var sum = admitted.merge(begins, 1, Integer::sum);
                assertTrue(sum <= quota, () -> "seed " + seed + ": " + sum + " of " + quota);
            } else if (!harmed) {
                assertEquals(
                        quota, admitted.getOrDefault(begins, 0), "seed " + seed + ", spent when somebody is refused");
            }
        }
    }
}
