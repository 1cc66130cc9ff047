package lv.ocma.stack.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.part.Diagnosis;
import lv.ocma.stack.part.Processes;
import lv.ocma.stack.part.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class KafkaCrashTest {
    private static final Progress SILENT = new Progress(new PrintStream(PrintStream.nullOutputStream()), false);

    @TempDir
    Path folder;

    @Test
    void a_lock_file_of_a_killed_broker_is_no_lock_but_that_of_a_living_one_is()
            throws IOException, InterruptedException {
        var home = new Home(Path.of("..").toAbsolutePath().normalize(), folder);
        var processes = new Processes(home);
        var first = kafka(home);
        try {
            var killed = started(processes, first);
            processes.kill(killed);
            assertTrue(Files.exists(home.at("kafka", ".lock")));
            var living = started(processes, first);

            var quorum = Files.readString(quorum(home));
            Running.forget(home, Kafka.NAME);
            var second = kafka(home);
            second.prepare(SILENT);
            var refused = processes.start(second);
            while (refused.alive()) {
                Thread.sleep(50);
            }
            assertEquals("another Kafka works on " + home.at("kafka") + "; end it", Diagnosis.of(home, second));
            assertEquals(quorum, Files.readString(quorum(home)), "the refused one has touched nothing");
            assertTrue(living.alive());
            living.record(home);
        } finally {
            // Two at most, of which only one can be on record.
            while (processes.find(Kafka.NAME).isPresent()) {
                processes.stop(first, Duration.ofSeconds(20));
            }
        }
    }

    /** Who leads the cluster, and since which election. */
    private static Path quorum(Home home) {
        return home.at("kafka", "__cluster_metadata-0", "quorum-state");
    }

    private static Running started(Processes processes, Kafka kafka) throws IOException, InterruptedException {
        kafka.prepare(SILENT);
        var running = processes.start(kafka);
        while (!kafka.ready()) {
            assertTrue(running.alive());
            Thread.sleep(50);
        }
        return running;
    }

    private static Kafka kafka(Home home) throws IOException {
        try (var port = new ServerSocket(0);
                var controller = new ServerSocket(0)) {
            return new Kafka(
                    home,
                    Ports.read(
                            home,
                            Map.of(
                                    "OCMA_PORT_KAFKA",
                                    Integer.toString(port.getLocalPort()),
                                    "OCMA_PORT_KAFKA_CONTROLLER",
                                    Integer.toString(controller.getLocalPort()))));
        }
    }
}
