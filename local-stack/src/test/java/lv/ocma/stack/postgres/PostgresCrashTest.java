package lv.ocma.stack.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Diagnosis;
import lv.ocma.stack.part.Processes;
import lv.ocma.stack.part.Running;
import lv.ocma.stack.part.Unfinished;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real server, killed without warning; the next start has to cope with what it left. */
@Timeout(300)
class PostgresCrashTest {
    @TempDir
    static Path folder;

    private static final Progress SILENT = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);

    /** What PostgreSQL tells the client of a session that got SIGTERM. */
    private static final String ADMIN_SHUTDOWN = "57P01";

    private static Home home;
    private static Secrets secrets;
    private static Processes processes;
    private static Postgres postgres;
    private static int port;

    @BeforeAll
    static void a_cluster() throws IOException, InterruptedException {
        home = new Home(Path.of("..").toAbsolutePath().normalize(), folder);
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var ports = Ports.read(home, Map.of("OCMA_PORT_POSTGRES", Integer.toString(port)));
        secrets = new Secrets(home);
        processes = new Processes(home);
        postgres = new Postgres(home, ports, secrets, List.of());
        postgres.prepare(SILENT);
    }

    @AfterEach
    void nothing_stays_behind() throws IOException, InterruptedException {
        processes.stop(postgres, Duration.ofSeconds(20));
    }

    @Test
    void a_killed_server_whose_number_another_program_has_taken_starts_again()
            throws IOException, InterruptedException {
        processes.kill(started());
        var other = new ProcessBuilder("sleep", "300").start();
        try {
            var file = data().resolve("postmaster.pid");
            var lines = Files.readAllLines(file);
            lines.set(0, Long.toString(other.pid()));
            Files.write(file, lines);
            started();
            assertTrue(other.isAlive(), "the other program is not ours to end");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_file_that_the_disk_did_not_take_whole_does_not_stop_the_next_start()
            throws IOException, InterruptedException {
        processes.kill(started());
        Files.writeString(data().resolve("postmaster.pid"), "");
        started();
    }

    @Test
    void sessions_that_outlive_a_killed_server_are_ended_by_the_next_start()
            throws IOException, InterruptedException, SQLException {
        var server = started();
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                Postgres.SUPERUSER,
                postgres.superuserPassword())) {
            long session;
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select pg_backend_pid()")) {
                found.next();
                session = found.getLong(1);
            }
            // A busy session does not look whether its server lives.
            var busy = CompletableFuture.supplyAsync(() -> endOfCounting(connection));
            while (!isBusy(session)) {
                Thread.sleep(20);
            }
            signal("KILL", server.pid());
            while (server.alive()) {
                Thread.sleep(20);
            }
            assertTrue(isAlive(session), () -> read(home.log(Postgres.NAME)));
            started();
            assertFalse(isAlive(session));
            assertEquals(ADMIN_SHUTDOWN, busy.join());
        }
    }

    /** A dead process that nobody has collected yet is as good as gone. */
    private static boolean isAlive(long pid) {
        return Running.now("", pid, "").alive();
    }

    /** Counts without an end and without writing anything, until the session is ended. */
    private static String endOfCounting(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("do $$ begin loop end loop; end $$");
            return "it came to an end by itself";
        } catch (SQLException ended) {
            return ended.getSQLState();
        }
    }

    private boolean isBusy(long session) throws SQLException {
        try (var other = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        Postgres.SUPERUSER,
                        postgres.superuserPassword());
                var statement = other.createStatement();
                var found = statement.executeQuery("select exists (select from pg_stat_activity where pid = " + session
                        + " and state = 'active')")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    @Test
    void a_server_that_somebody_else_started_on_the_folder_is_named_and_left_alone()
            throws IOException, InterruptedException {
        var server = started();
        Running.forget(home, Postgres.NAME);
        var other = new Home(home.root(), Files.createDirectories(folder.resolve("elsewhere")));
        // The same data folder seen by another path, as after a move: its server does not carry our mark.
        Files.createSymbolicLink(other.at("postgres-18"), data());
        var ports = Ports.read(home, Map.of("OCMA_PORT_POSTGRES", Integer.toString(port)));
        var moved = new Postgres(other, ports, new Secrets(other), List.of());
        var refused = assertThrows(StackFailure.class, () -> moved.prepare(SILENT));
        assertEquals(
                "process " + server.pid() + " is a PostgreSQL server that works on " + other.at("postgres-18")
                        + " and was not started from here; stop it with kill -INT " + server.pid(),
                refused.getMessage());
        assertTrue(server.alive());
    }

    @Test
    void a_server_that_may_not_read_its_files_ends_with_the_command_that_cures_it()
            throws IOException, InterruptedException {
        var file = data().resolve("PG_VERSION");
        var mode = Files.getPosixFilePermissions(file);
        Files.setPosixFilePermissions(file, Set.of());
        try {
            var running = processes.start(postgres);
            while (running.alive()) {
                Thread.sleep(20);
            }
            var told = Diagnosis.of(home, postgres);
            assertTrue(told.endsWith("; run chmod -R u+rwX " + folder), told);
        } finally {
            Files.setPosixFilePermissions(file, mode);
        }
        started();
    }

    @Test
    void a_program_that_a_crash_of_the_machine_cut_off_is_unpacked_anew(@TempDir Path own)
            throws IOException, InterruptedException {
        var programs = own.resolve("postgres");
        Unfinished.complete(programs, Binaries::unpack);
        var program = programs.resolve("bin/postgres");
        try (var file = FileChannel.open(program, StandardOpenOption.WRITE)) {
            file.truncate(100_000);
        }
        Unfinished.complete(programs, Binaries::unpack);
        assertTrue(version(programs).startsWith("postgres (PostgreSQL) 18"));
    }

    private static String version(Path programs) throws IOException {
        var version = new ProcessBuilder(programs.resolve("bin/postgres").toString(), "--version").start();
        try (var output = version.inputReader()) {
            return String.valueOf(output.readLine());
        }
    }

    @Test
    void a_server_of_other_settings_is_not_taken_for_ours() throws IOException {
        var moved = Ports.read(home, Map.of("OCMA_PORT_POSTGRES", Integer.toString(port + 1)));
        assertEquals(postgres.launch().edition(), postgres.launch().edition());
        assertFalse(new Postgres(home, moved, secrets, List.of())
                .launch()
                .edition()
                .equals(postgres.launch().edition()));
    }

    @Test
    void an_unpacking_that_was_killed_in_the_middle_is_begun_anew(@TempDir Path own)
            throws IOException, InterruptedException {
        var programs = own.resolve("postgres");
        var unpacking = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unpacking.class.getName(),
                        programs.toString())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("log").toFile())
                .start();
        var half = own.resolve(".postgres.unfinished").resolve("bin");
        while (!Files.exists(half)) {
            assertTrue(unpacking.isAlive(), () -> read(own.resolve("log")));
            Thread.sleep(1);
        }
        assertEquals(137, unpacking.destroyForcibly().waitFor());
        assertFalse(Files.exists(programs));
        Unfinished.complete(programs, Binaries::unpack);
        assertTrue(version(programs).startsWith("postgres (PostgreSQL) 18"));
        assertFalse(Files.exists(half));
    }

    /** The main that is killed. */
    static final class Unpacking {
        private Unpacking() {}

        public static void main(String... arguments) throws IOException, InterruptedException {
            Unfinished.complete(Path.of(arguments[0]), Binaries::unpack);
        }
    }

    private static Running started() throws IOException, InterruptedException {
        postgres.prepare(SILENT);
        var running = processes.start(postgres);
        while (!postgres.ready()) {
            assertTrue(running.alive(), () -> read(home.log(Postgres.NAME)));
            Thread.sleep(50);
        }
        return running;
    }

    private static Path data() {
        return home.at("postgres-18");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-s", name, Long.toString(pid))
                        .start()
                        .waitFor());
    }
}
