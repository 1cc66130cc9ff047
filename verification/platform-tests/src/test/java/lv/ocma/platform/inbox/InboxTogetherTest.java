package lv.ocma.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.Told;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** All that holds of events one by one holds where several take effect in one transaction, and more. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@TestProfile(InboxTogetherTest.Together.class)
class InboxTogetherTest extends InboxTest {

    private static final int MANY = 12;

    /** More than one round takes, and with those that hold the rounds no more than there are lanes. */
    private static final int OF_TWO_ROUNDS = 24;

    /** Longer than anything takes that is waited for here. */
    private static final Duration WAIT = Duration.ofSeconds(60);

    private static final String DEADLOCK = "40P01";

    /** Where many come at once, sixteen take effect in one transaction. */
    public static class Together extends MessagingProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            var config = super.getConfigOverrides();
            config.put(TOGETHER, "16");
            return config;
        }
    }

    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(2);
    private final List<String> keys =
            IntStream.range(0, MANY).mapToObj(i -> note + "-" + i).toList();

    @Test
    void what_comes_while_others_take_effect_is_taken_in_by_one_transaction() throws Exception {
        holdRounds();
        keys.forEach(key -> Topic.NOTES.write(key, List.of(Told.note(key, 1), Told.note(key, 2))));
        letGo();
        for (var key : keys) {
            Eventually.becomes(List.of(1, 2), () -> effects.of(key));
        }
        int transactions = transactions(1);
        assertTrue(transactions < MANY / 2, () -> transactions + " transactions");
    }

    @Test
    void one_that_fails_is_parked_alone_and_all_others_take_effect_once() throws Exception {
        var poison = keys.get(MANY / 2);
        effects.on(poison, _ -> {
            throw new IllegalStateException();
        });
        holdRounds();
        keys.forEach(key -> Topic.NOTES.write(key, List.of(Told.note(key, 1))));
        letGo();
        for (var key : keys) {
            if (!key.equals(poison)) {
                Eventually.becomes(List.of(1), () -> effects.of(key));
            }
        }
        Eventually.becomes(
                List.of(poison),
                () -> texts("select key from parked_event where starts_with(key, ?) and dead_since is not null"));
        assertEquals(List.of(), effects.of(poison));
        keys.stream().filter(key -> !key.equals(poison)).forEach(key -> assertEquals(List.of(1), effects.of(key)));
    }

    @Test
    void two_events_under_one_id_are_one_also_in_one_round() throws Exception {
        holdRounds();
        var first = Told.note(keys.get(0), 1);
        var headers = new TreeMap<>(Told.note(keys.get(1), 1).getKey());
        headers.put("ce_id", first.getKey().get("ce_id"));
        Topic.NOTES.write(keys.get(0), List.of(first));
        Topic.NOTES.write(
                keys.get(1),
                List.of(Map.entry(headers, Told.note(keys.get(1), 1).getValue()), Told.note(keys.get(1), 2)));
        letGo();
        Eventually.becomes(true, () -> effects.of(keys.get(1)).contains(2));
        Eventually.becomes(1L, () -> firsts(keys.get(0), keys.get(1)));
        Eventually.never(Duration.ofSeconds(1), "applied twice", () -> firsts(keys.get(0), keys.get(1)) > 1);
    }

    @Test
    void two_rounds_that_wait_for_each_other_are_parted_and_of_neither_anything_is_lost_or_done_twice()
            throws Exception {
        var many =
                IntStream.range(0, OF_TWO_ROUNDS).mapToObj(i -> note + "-x" + i).toList();
        var crossing = new Crossing();
        many.forEach(key -> effects.on(key, _ -> crossing.step()));
        holdRounds();
        many.forEach(key -> Topic.NOTES.write(key, List.of(Told.note(key, 1))));
        letGo();
        for (var key : many) {
            Eventually.becomes(List.of(1), () -> effects.of(key));
        }
        assertEquals(1, crossing.deadlocks.get(), () -> "the rounds have not waited for each other: " + crossing.sides);
        many.forEach(key -> Topic.NOTES.write(key, List.of(Told.note(key, 2))));
        for (var key : many) {
            Eventually.becomes(List.of(1, 2), () -> effects.of(key));
        }
        assertEquals(List.of(), texts("select key from parked_event where starts_with(key, ?)"));
    }

    /** Two rounds lock the same two things, each the one first that is the other's second. */
    private final class Crossing {

        private final AtomicInteger deadlocks = new AtomicInteger();
        private final CountDownLatch locked = new CountDownLatch(2);

        /** The side of each transaction of a round, in the order in which they came; at first none. */
        private final Map<String, Integer> sides = new ConcurrentHashMap<>();

        /** The first effect of a transaction locks the one, its second the other; whatever is tried alone, and later rounds, lock nothing. */
        void step() {
            if (!Thread.currentThread().getName().startsWith("inbox-round")) {
                return;
            }
            var transaction = asked("select cast(pg_current_xact_id() as text)");
            var side = sides.get(transaction);
            if (side == null) {
                side = takeSide(transaction);
                lock(side);
                locked.countDown();
            } else if (side < 2) {
                bothLocked();
                lock(1 - side);
            }
        }

        private synchronized int takeSide(String transaction) {
            int side = sides.size();
            sides.put(transaction, side);
            return side;
        }

        private void bothLocked() {
            try {
                assertTrue(locked.await(WAIT.toSeconds(), TimeUnit.SECONDS), "there is one round only");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Until the transaction of the round ends. */
        private void lock(int which) {
            if (which < 2) {
                asked("select pg_advisory_xact_lock(hashtextextended('" + note + "', " + which + "))");
            }
        }

        private String asked(String question) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery(question)) {
                return answer.next() ? String.valueOf(answer.getString(1)) : "";
            } catch (SQLException e) {
                if (DEADLOCK.equals(e.getSQLState())) {
                    deadlocks.incrementAndGet();
                }
                throw new IllegalStateException(e);
            }
        }
    }

    private long firsts(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> effects.of(key).stream())
                .filter(number -> number == 1)
                .count();
    }

    /** Both rounds that may run are busy, so that what comes now waits for the next. */
    private void holdRounds() throws InterruptedException {
        for (var key : List.of(note + "-held-a", note + "-held-b")) {
            effects.on(key, _ -> {
                held.countDown();
                try {
                    assertTrue(go.await(WAIT.toSeconds(), TimeUnit.SECONDS), "nobody lets the rounds go on");
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        Topic.NOTES.write(note + "-held-a", List.of(Told.note(note + "-held-a", 1)));
        Eventually.becomes(1L, held::getCount);
        Topic.NOTES.write(note + "-held-b", List.of(Told.note(note + "-held-b", 1)));
        assertTrue(held.await(WAIT.toSeconds(), TimeUnit.SECONDS), "the second round has not begun");
    }

    /** Once what was written has had time to come; were that too short, fewer would go together, and no test would be wrong. */
    private void letGo() {
        Eventually.never(Duration.ofSeconds(1), "went on", () -> go.getCount() == 0);
        go.countDown();
    }

    private int transactions(int number) throws SQLException {
        return Integer.parseInt(texts(
                        "select count(distinct xmin::text)::text from effect where starts_with(aggregate, ? || '-') and number = "
                                + number + " and aggregate !~ 'held'")
                .getFirst());
    }
}
