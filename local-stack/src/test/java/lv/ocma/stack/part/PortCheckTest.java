package lv.ocma.stack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.mail.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void a_taken_port_is_told_with_who_has_it_and_how_to_move_ours() throws IOException {
        try (var foreign = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var part = mail(foreign.getLocalPort());
            var refused = String.valueOf(
                    assertThrows(StackFailure.class, () -> PortCheck.free(part)).getMessage());
            var own = ProcessHandle.current();
            assertTrue(
                    refused.startsWith("port " + foreign.getLocalPort() + " of mail is taken by process " + own.pid()
                            + " (" + own.info().command().orElseThrow()),
                    refused);
            assertTrue(refused.endsWith("); end it, or move ours with OCMA_PORT_SMTP"), refused);
            assertEquals(1, refused.lines().count());
        }
    }

    @Test
    void a_free_port_is_no_reason_to_refuse() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertTrue(PortCheck.taken(mail(port)).isEmpty());
    }

    private Part mail(int smtp) throws IOException {
        var home = new Home(REPOSITORY, folder);
        var moved = new HashMap<>(Map.of("OCMA_PORT_SMTP", Integer.toString(smtp)));
        try (var socket = new ServerSocket(0)) {
            moved.put("OCMA_PORT_MAIL", Integer.toString(socket.getLocalPort()));
        }
        return new Mail(home, Ports.read(home, moved), new Secrets(home));
    }
}
