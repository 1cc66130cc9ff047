package lv.ocma.complaints.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import lv.ocma.complaints.attachment.Clamd.Verdict;
import lv.ocma.platform.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The real clamd with a signature of EICAR alone, where {@code OCMA_TEST_CLAMD} says where it is: it is no Maven artifact that every build could bring. */
@EnabledIfEnvironmentVariable(named = "OCMA_TEST_CLAMD", matches = ".+")
class RealClamdTest {

    @TempDir
    private Path folder;

    @Test
    void clamd_itself_finds_what_the_stand_in_finds() throws IOException, InterruptedException {
        int port = freePort();
        var signature = "Eicar-Test-Signature:0:0:" + HexFormat.of().formatHex(SampleFiles.EICAR);
        Files.writeString(folder.resolve("eicar.ndb"), signature + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                """.formatted(port, folder));
        var process = new ProcessBuilder(System.getenv("OCMA_TEST_CLAMD"), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        try {
            var clamd = new Clamd("127.0.0.1", port, Duration.ofSeconds(30));
            Eventually.holds("clamd answers", () -> isThere(clamd));
            assertEquals(
                    new Verdict.Harmful("Eicar-Test-Signature.UNOFFICIAL"),
                    clamd.scan(to -> to.write(SampleFiles.EICAR)));
            assertInstanceOf(Verdict.Clean.class, clamd.scan(to -> {
                for (int piece = 0; piece < 40; piece++) {
                    to.write(new byte[Pieces.LENGTH]);
                }
            }));
        } finally {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static boolean isThere(Clamd clamd) {
        try {
            return clamd.scan(to -> to.write(SampleFiles.pdf())) instanceof Verdict.Clean;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
