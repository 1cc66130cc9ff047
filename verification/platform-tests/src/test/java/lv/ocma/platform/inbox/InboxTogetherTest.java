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
import java.util.concurrent.CountDownLatch;
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
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        Topic.NOTES.write(note + "-held-a", List.of(Told.note(note + "-held-a", 1)));
        Eventually.becomes(1L, held::getCount);
        Topic.NOTES.write(note + "-held-b", List.of(Told.note(note + "-held-b", 1)));
        held.await();
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
