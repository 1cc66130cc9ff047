package lv.ocma.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import lv.ocma.gateway.testing.CutLine;
import lv.ocma.platform.testing.Eventually;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way to the real database is cut, or swallows what is sent. */
class StoreAwayTest {

    private static final int QUOTA = 100;
    private static final int INSTANCES = 2;
    private static final String CLIENT = "front-end";
    private static final Policy POLICY = new Policy("day", QUOTA, Period.DAY);

    private SharedStore store;
    private CutLine line;
    private Played first;
    private Played second;

    @BeforeEach
    void start() {
        store = new SharedStore();
        line = store.line();
        first = new Played(store.pool(line), INSTANCES, Duration.ofSeconds(1));
        second = new Played(store.pool(line), INSTANCES, Duration.ofSeconds(1));
    }

    @AfterEach
    void stop() {
        line.close();
        first.kill();
        second.kill();
        store.close();
    }

    private static boolean isAdmitted(Played instance) throws Exception {
        return instance.ask(POLICY, CLIENT)
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS)
                .isAdmitted();
    }

    private static int admitted(Played instance, int asked) throws Exception {
        var admitted = 0;
        for (var each = 0; each < asked; each++) {
            admitted += isAdmitted(instance) ? 1 : 0;
        }
        return admitted;
    }

    @Test
    void each_instance_goes_on_with_its_share_where_the_database_is_cut_off() throws Exception {
        goesOnWithItsShare(CutLine::cut);
    }

    @Test
    void each_instance_goes_on_with_its_share_where_the_database_does_not_answer() throws Exception {
        goesOnWithItsShare(CutLine::swallow);
    }

    private void goesOnWithItsShare(Consumer<CutLine> harm) throws Exception {
        assertEquals(30, admitted(first, 30));
        Eventually.becomes(30L, () -> store.granted(CLIENT));

        harm.accept(line);

        assertEquals(QUOTA / INSTANCES, admitted(first, QUOTA), "of the one");
        assertEquals(QUOTA / INSTANCES, admitted(second, QUOTA), "of the other");
        assertTrue(first.isAway() && second.isAway(), "they know");
    }

    @Test
    void what_was_given_out_meanwhile_is_counted_when_the_database_is_back() throws Exception {
        assertEquals(10, admitted(first, 10));
        line.cut();
        assertEquals(40, admitted(first, 40));
        assertEquals(20, admitted(second, 20));

        line.mend();

        Eventually.becomes(70L, () -> store.granted(CLIENT));
        assertFalse(first.isAway() || second.isAway(), "they know");
        assertEquals(30, admitted(first, 40) + admitted(second, 40), "what is left of the limit");
    }

    @Test
    void an_instance_that_is_cut_off_again_and_again_gives_out_its_share_once() throws Exception {
        var alone = 0;
        for (var round = 0; round < 3; round++) {
            line.cut();
            alone += admitted(first, QUOTA);
            line.mend();
            Eventually.holds("the database is back", () -> !first.isAway());
        }

        assertEquals(QUOTA / INSTANCES, alone);
    }
}
