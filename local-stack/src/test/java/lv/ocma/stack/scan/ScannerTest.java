package lv.ocma.stack.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ScannerTest {
    /** In two parts, so that no scanner takes these sources for it. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private int port;

    @BeforeEach
    void a_scanner_is_up() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Thread.ofVirtual().start(new Scanner(port));
    }

    @Test
    void a_file_is_clean() throws IOException {
        assertEquals("stream: OK\0", scanned("zINSTREAM\0", "Zvanu izraksts. ".repeat(20_000)));
    }

    @Test
    void the_test_file_is_found_however_it_is_cut() throws IOException {
        assertEquals("stream: Eicar-Test-Signature FOUND\0", scanned("zINSTREAM\0", EICAR));
        assertEquals(
                "stream: Eicar-Test-Signature FOUND\0",
                scanned("zINSTREAM\0", EICAR.substring(0, 40), EICAR.substring(40)));
    }

    @Test
    void a_text_that_only_names_it_is_clean() throws IOException {
        assertEquals("stream: OK\0", scanned("zINSTREAM\0", EICAR + " ".repeat(200)));
    }

    @Test
    void another_command_is_not_known() throws IOException {
        assertEquals("UNKNOWN COMMAND\0", scanned("zVERSION\0\0"));
    }

    private String scanned(String command, String... pieces) throws IOException {
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(command.getBytes(StandardCharsets.US_ASCII));
            for (var piece : pieces) {
                var octets = piece.getBytes(StandardCharsets.UTF_8);
                out.writeInt(octets.length);
                out.write(octets);
            }
            if (pieces.length > 0) {
                out.writeInt(0);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
