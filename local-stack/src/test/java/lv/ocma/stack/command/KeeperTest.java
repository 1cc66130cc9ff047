package lv.ocma.stack.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.PortCheck;
import lv.ocma.stack.part.Upkeep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On the real mail sink, the cheapest of the parts, which is killed as a crash would. */
@Timeout(300)
class KeeperTest {

    private static final int FIRST_PORT = 29100;
    private static final int PORTS = 3000;
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private final Settable clock = new Settable();
    private final List<String> told = new ArrayList<>();
    private final Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);

    private Stack stack;
    private Keeper keeper;

    @BeforeEach
    void the_mail_sink_is_up_and_wanted() throws IOException, InterruptedException {
        stack = stack();
        keeper = new Keeper(stack, clock, told::add);
        stack.alone(silent, () -> new Starting(stack, silent, List.of(stack.mail)).run());
    }

    @AfterEach
    void nothing_stays_behind() throws IOException, InterruptedException {
        Down.stop(stack, silent);
    }

    @Test
    void a_part_that_dies_is_started_again_after_a_second_then_after_two() throws IOException, InterruptedException {
        kill();
        keeper.look(stack.mail);
        assertEquals(1, upkeep().waitSeconds(clock.instant()));
        keeper.look(stack.mail);
        assertFalse(runs(), "a second has not passed");
        after(Duration.ofSeconds(1));
        assertTrue(runs());
        assertEquals(1, upkeep().restarts());
        kill();
        keeper.look(stack.mail);
        assertEquals(2, upkeep().waitSeconds(clock.instant()));
        after(Duration.ofSeconds(1));
        assertFalse(runs(), "two seconds have not passed");
        after(Duration.ofSeconds(1));
        assertTrue(runs());
        assertEquals(2, upkeep().restarts());
    }

    @Test
    void a_minute_of_readiness_makes_the_next_death_the_first_again() throws IOException, InterruptedException {
        kill();
        keeper.look(stack.mail);
        after(Duration.ofSeconds(1));
        awaitReady();
        keeper.look(stack.mail);
        assertEquals("mail is ready again", told.getLast());
        after(Duration.ofSeconds(59));
        assertEquals(1, upkeep().deaths());
        after(Duration.ofSeconds(1));
        assertEquals(0, upkeep().deaths());
        assertEquals(1, upkeep().restarts());
    }

    @Test
    void a_part_that_was_stopped_on_purpose_stays_stopped() throws IOException, InterruptedException {
        kill();
        keeper.look(stack.mail);
        Upkeep.forget(stack.home, stack.mail.name());
        after(Duration.ofMinutes(5));
        assertFalse(runs());
    }

    @Test
    void what_somebody_starts_first_is_left_alone_and_begins_anew() throws IOException, InterruptedException {
        kill();
        keeper.look(stack.mail);
        stack.alone(silent, () -> new Starting(stack, silent, List.of(stack.mail)).run());
        var started = stack.processes.find(stack.mail.name()).orElseThrow();
        after(Duration.ofMinutes(5));
        assertEquals(started, stack.processes.find(stack.mail.name()).orElseThrow());
        assertEquals(0, upkeep().deaths());
    }

    @Test
    void a_start_of_what_the_keeper_has_started_waits_until_it_is_ready() throws IOException, InterruptedException {
        kill();
        keeper.look(stack.mail);
        after(Duration.ofSeconds(1));
        var started = stack.processes.find(stack.mail.name()).orElseThrow();
        stack.alone(silent, () -> new Starting(stack, silent, List.of(stack.mail)).run());
        assertTrue(stack.mail.ready());
        assertEquals(started, stack.processes.find(stack.mail.name()).orElseThrow());
    }

    @Test
    void a_part_that_cannot_start_waits_longer_and_says_why() throws IOException, InterruptedException {
        kill();
        keeper.look(stack.mail);
        try (var foreign = new ServerSocket(stack.ports.of("SMTP"), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertTrue(foreign.isBound());
            after(Duration.ofSeconds(1));
        }
        assertFalse(runs());
        assertEquals(2, upkeep().waitSeconds(clock.instant()));
        assertEquals(0, upkeep().restarts());
        assertTrue(
                upkeep().reason()
                        .startsWith("port " + stack.ports.of("SMTP") + " of mail is taken by process "
                                + ProcessHandle.current().pid()),
                upkeep().reason());
        after(Duration.ofSeconds(2));
        assertTrue(runs(), "the port is free again");
    }

    @Test
    void status_says_that_a_dead_part_is_started_again_and_how_often_it_was() throws IOException, InterruptedException {
        assertTrue(statusOfMail().contains(" yes "));
        kill();
        assertTrue(statusOfMail().contains("no: died"));
        assertTrue(statusOfMail().contains("starts again by ./ocma start mail"), "nobody watches");
        stack.alone(silent, new Watch(stack)::here);
        keeper.look(stack.mail);
        assertTrue(statusOfMail().contains("starts again in 1 s: "));
        after(Duration.ofSeconds(1));
        assertTrue(statusOfMail().contains("no: starting again"));
        awaitReady();
        assertTrue(statusOfMail().matches(".* yes .* 1, last 2026-06-15 .*"));
    }

    @Test
    void a_part_waits_until_what_it_needs_is_ready() throws IOException, InterruptedException {
        Upkeep.want(stack.home, stack.postgres.name());
        Upkeep.want(stack.home, stack.keycloak.name());
        keeper.look(stack.keycloak);
        clock.pass(Duration.ofSeconds(5));
        keeper.look(stack.keycloak);
        var waits = Upkeep.of(stack.home, stack.keycloak.name()).orElseThrow();
        assertEquals(0, waits.restarts());
        assertTrue(waits.next().isPresent());
    }

    @Test
    void nothing_is_touched_while_somebody_else_changes_the_stack() throws IOException, InterruptedException {
        kill();
        keeper.look(stack.mail);
        var changing = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var other = Thread.ofVirtual().start(() -> {
            try {
                stack.alone(silent, () -> {
                    changing.countDown();
                    changed.await();
                });
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        changing.await();
        after(Duration.ofMinutes(1));
        assertFalse(runs());
        changed.countDown();
        other.join();
        keeper.look(stack.mail);
        assertTrue(runs());
    }

    @Test
    void a_keeper_of_its_own_starts_again_what_dies_and_a_killed_one_is_replaced()
            throws IOException, InterruptedException {
        var watch = new Watch(stack);
        stack.alone(silent, watch::begin);
        var first = watch.now().orElseThrow();
        stack.alone(silent, watch::begin);
        assertEquals(first, watch.now().orElseThrow(), "it watches already");
        var died = stack.processes.find(stack.mail.name()).orElseThrow();
        kill();
        while (!runs() || !stack.mail.ready()) {
            Thread.sleep(50);
        }
        var again = stack.processes.find(stack.mail.name()).orElseThrow();
        assertNotEquals(died, again);
        assertTrue(ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly());
        while (watch.now().isPresent()) {
            Thread.sleep(20);
        }
        assertTrue(watch.told().startsWith("Nobody watches"), watch.told());
        assertEquals(again, stack.processes.find(stack.mail.name()).orElseThrow(), "its end harms nothing");
        stack.alone(silent, watch::begin);
        assertNotEquals(first, watch.now().orElseThrow());
        stack.alone(silent, () -> Down.stop(stack, silent));
        assertTrue(watch.now().isEmpty(), "down ends it first");
        assertFalse(stack.anythingRuns());
    }

    @Test
    void a_keeper_of_its_own_is_told_all_that_makes_the_stack_what_it_is() {
        var expected = new HashMap<>(stack.ports.asVariables());
        expected.put("OCMA_HOME", folder.toString());
        expected.put("OCMA_TRACES_URL", "http://127.0.0.1:4318");
        assertEquals(expected, stack.environment());
    }

    @Test
    void the_watch_is_over_when_nothing_runs_and_nothing_shall() throws IOException, InterruptedException {
        var over = new CountDownLatch(1);
        var watching = Thread.ofVirtual().start(() -> {
            try {
                keeper.run(over::countDown);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        stack.alone(silent, () -> Down.stop(stack, silent));
        over.await();
        watching.join();
    }

    private String statusOfMail() throws IOException {
        var printed = new ByteArrayOutputStream();
        new Status(stack, clock).print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("mail "))
                .findFirst()
                .orElseThrow();
    }

    private void kill() throws IOException, InterruptedException {
        stack.processes.kill(stack.processes.find(stack.mail.name()).orElseThrow());
    }

    private void after(Duration passed) throws IOException, InterruptedException {
        clock.pass(passed);
        keeper.look(stack.mail);
    }

    private boolean runs() {
        return stack.processes.find(stack.mail.name()).isPresent();
    }

    private Upkeep upkeep() {
        return Upkeep.of(stack.home, stack.mail.name()).orElseThrow();
    }

    private void awaitReady() throws InterruptedException {
        Part mail = stack.mail;
        while (!mail.ready()) {
            Thread.sleep(50);
        }
    }

    private Stack stack() throws IOException {
        var home = new Home(REPOSITORY, folder);
        var moved = new HashMap<String, String>();
        // Below those that the system hands out by itself: a part that is down for a moment must find its port free
        // again.
        int port = FIRST_PORT + (int) (ProcessHandle.current().pid() % PORTS);
        for (var name : Ports.names(home)) {
            while (!PortCheck.isFree(port)) {
                port++;
            }
            moved.put(Ports.variable(name), Integer.toString(port));
            port++;
        }
        return new Stack(home, Ports.read(home, moved), "http://127.0.0.1:4318");
    }

    /** A clock that the test moves on. */
    private static final class Settable extends Clock {
        private volatile Instant now = Instant.parse("2026-06-15T06:00:00Z");

        private void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
