package lv.ocma.stack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.mail.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosisTest {
    @TempDir
    Path folder;

    private Home home;
    private Part part;

    @BeforeEach
    void a_part() throws IOException {
        home = new Home(Path.of("..").toAbsolutePath().normalize(), folder);
        var moved = new HashMap<String, String>();
        try (var smtp = new ServerSocket(0);
                var page = new ServerSocket(0)) {
            moved.put("OCMA_PORT_SMTP", Integer.toString(smtp.getLocalPort()));
            moved.put("OCMA_PORT_MAIL", Integer.toString(page.getLocalPort()));
        }
        part = new Mail(home, Ports.read(home, moved), new Secrets(home));
    }

    /** As PostgreSQL 18, Kafka 4.3 and the JVM word it. */
    @Test
    void a_disk_without_room_is_told_of_parts_that_still_run_too() {
        assertEquals(Optional.empty(), Diagnosis.fullDisk(home));
        // Nothing can be stored in the file system of the kernel.
        var full = new Home(home.root(), Path.of("/proc"));
        assertTrue(Diagnosis.fullDisk(full).orElseThrow().startsWith("the disk of /proc is full (0 MiB left)"));
    }

    @Test
    void what_servers_write_when_they_give_up_is_told_with_its_cure() {
        Map.of(
                        "2026-06-15 06:00:00.000 UTC [7] PANIC:  could not write to file \"pg_wal/xlogtemp.7\": No space left on device",
                        "the disk of " + folder + " is full (",
                        "java.io.IOException: No space left on device",
                        "the disk of " + folder + " is full (",
                        "2026-06-15 06:00:00.000 UTC [7] FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use",
                        "sessions of a killed PostgreSQL still work on " + folder + "; wait",
                        "org.apache.kafka.common.KafkaException: Failed to acquire lock on file .lock in " + folder,
                        "another Kafka works on " + folder.resolve("kafka") + "; end it",
                        "FATAL:  could not open file \"global/pg_control\": Permission denied",
                        "a file may not be read or written: FATAL:  could not open file \"global/pg_control\": Permission denied; ",
                        "# There is insufficient memory for the Java Runtime Environment to continue.",
                        "there is not enough memory: ",
                        "java.net.BindException: Address already in use",
                        "a port was taken while it started: ")
                .forEach((line, cause) -> {
                    var told = Diagnosis.known(home, part, List.of("started", line, "stopping"))
                            .orElse("nothing");
                    assertTrue(told.startsWith(cause), told);
                    assertEquals(1, told.lines().count());
                });
    }

    @Test
    void a_file_whose_mode_forbids_it_is_cured_by_chmod_and_not_by_chown() throws IOException {
        var denied = "FATAL:  could not open file \"PG_VERSION\": Permission denied";
        var file = Files.writeString(
                Files.createDirectory(folder.resolve("postgres-18")).resolve("PG_VERSION"), "18");
        Files.setPosixFilePermissions(file, Set.of());
        assertEquals(
                Optional.of("a file may not be read or written: " + denied + "; run chmod -R u+rwX " + folder),
                Diagnosis.known(home, part, List.of(denied)));
    }

    @Test
    void a_file_outside_of_the_data_folder_is_cured_where_it_is(@TempDir Path elsewhere) throws IOException {
        var program = Files.writeString(elsewhere.resolve("program"), "");
        Files.setPosixFilePermissions(program, Set.of());
        var denied = "exec: " + program + ": Permission denied";
        assertEquals(
                Optional.of("a file may not be read or written: " + denied + "; run chmod -R u+rwX " + program),
                Diagnosis.known(home, part, List.of(denied)));
    }

    @Test
    void what_a_part_wrote_long_before_its_end_is_not_the_cause() {
        var words = new ArrayList<>(List.of("GET /v1/x: Permission denied"));
        words.addAll(Collections.nCopies(40, "served"));
        assertTrue(Diagnosis.known(home, part, words).isEmpty());
    }

    @Test
    void without_a_known_sign_the_last_line_of_its_own_run_is_told() throws IOException {
        home.create("logs");
        Files.writeString(home.log(part.name()), "an earlier run\n");
        new Running(part.name(), 1, "", "1", Files.size(home.log(part.name()))).record(home);
        assertEquals("it left no word in its log", Diagnosis.of(home, part));
        Files.writeString(home.log(part.name()), "an earlier run\nthis one\n\n");
        assertEquals("it left no known reason; its log ends with this one", Diagnosis.of(home, part));
    }

    @Test
    void a_line_in_json_is_told_by_its_message() throws IOException {
        home.create("logs");
        Files.writeString(home.log(part.name()), """
                {"level":"ERROR","message":"Failed to start","exception":{"exceptionType":"java.lang.Error","message":"no key"}}
                """);
        assertEquals("it left no known reason; its log ends with Failed to start: no key", Diagnosis.of(home, part));
        Files.writeString(home.log(part.name()), "{\"level\":\"ERR");
        assertEquals("it left no known reason; its log ends with {\"level\":\"ERR", Diagnosis.of(home, part));
    }
}
