package lv.ocma.stack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
    @TempDir
    Path folder;

    private Home home;
    private Processes processes;
    private Sleeper part;

    @BeforeEach
    void a_part_that_sleeps() {
        home = new Home(folder, folder);
        processes = new Processes(home);
        part = new Sleeper(home);
    }

    @AfterEach
    void nothing_stays_behind() throws IOException, InterruptedException {
        processes.stop(part, Duration.ofSeconds(5));
    }

    @Test
    void a_started_part_is_found_by_the_next_launcher() throws IOException {
        var started = processes.start(part);
        assertEquals(started, new Processes(home).find(part.name()).orElseThrow());
    }

    @Test
    void a_process_number_that_another_process_has_taken_does_not_count() throws IOException {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            new Running(part.name(), other.pid(), "another boot:1", "1", 0).record(home);
            assertTrue(processes.find(part.name()).isEmpty());
            new Running(part.name(), other.pid(), Birth.of(other.pid()), "1", 0).record(home);
            assertTrue(processes.find(part.name()).isPresent());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_killed_process_is_waited_for_until_its_parent_has_collected_it() throws IOException, InterruptedException {
        // The shell becomes a program that never asks how its child ended, which so stays behind dead; it lives until
        // then.
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.2 & echo $!; exec sleep 60").start();
        try {
            var child = Long.parseLong(parent.inputReader().readLine());
            while (!Birth.of(child).isEmpty()) {
                Thread.sleep(10);
            }
            assertFalse(Processes.isCollected(child, Duration.ofMillis(300)));
            parent.destroyForcibly().waitFor();
            assertTrue(Processes.isCollected(child, Duration.ofSeconds(30)));
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void a_part_whose_launcher_died_before_it_could_record_it_is_found_by_its_command_line() throws IOException {
        var started = processes.start(part);
        Running.forget(home, part.name());
        var found = awaitExec(started);
        assertEquals(started.pid(), found.pid());
        assertEquals(started.birth(), found.birth());
    }

    @Test
    void a_killed_part_is_gone_with_all_that_it_started() throws IOException, InterruptedException {
        var started = processes.start(part);
        awaitExec(started);
        processes.kill(started);
        assertFalse(started.alive());
        assertTrue(processes.find(part.name()).isEmpty());
    }

    @Test
    void a_part_runs_in_a_session_of_its_own_so_that_ctrl_c_does_not_reach_it()
            throws IOException, InterruptedException {
        var started = processes.start(part);
        awaitExec(started);
        var ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(started.pid())).start();
        try (var reader = ps.inputReader()) {
            assertEquals(Long.toString(started.pid()), reader.readLine().strip());
        }
        assertNotEquals(started.pid(), ProcessHandle.current().pid());
        assertEquals(0, ps.waitFor());
    }

    /** Between fork and exec the command line is still the one of setsid. */
    private Running awaitExec(Running started) throws IOException {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline) {
            var found = processes.find(part.name());
            var program = ProcessHandle.of(started.pid())
                    .flatMap(process -> process.info().command());
            if (found.isPresent()
                    && program.filter(name -> !name.endsWith("setsid")).isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("the part was not found by its command line");
    }

    /** A shell that waits for a child, and carries its mark as an argument. */
    private record Sleeper(Home home) implements Part {
        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public String address() {
            return "";
        }

        @Override
        public Map<String, Integer> ports() {
            return Map.of();
        }

        @Override
        public List<String> after() {
            return List.of();
        }

        @Override
        public void prepare(Progress progress) {
            throw new UnsupportedOperationException("nothing to prepare");
        }

        @Override
        public Launch launch() {
            return new Launch(
                    List.of("sh", "-c", "sleep 60 & wait", Processes.mark(home, name())), Map.of(), home.folder(), "1");
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
