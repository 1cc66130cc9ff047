package lv.ocma.notifications;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/** Where the mail server of the tests will be, and pauses that a test can wait for. */
public class MailSettings implements QuarkusTestResourceLifecycleManager {

    public static final Duration LEASE = Duration.ofSeconds(1);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "QUARKUS_MAILER_HOST",
                "127.0.0.1",
                "QUARKUS_MAILER_PORT",
                Integer.toString(freePort()),
                "QUARKUS_MAILER_FROM",
                "ocma@example.org",
                "ocma.messages.lease",
                LEASE.toString(),
                "ocma.messages.first-delay",
                "200ms",
                "ocma.messages.longest-delay",
                "400ms");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Nothing runs: the server is a bean of the test.
    }
}
