package lv.ocma.notifications;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

/** Where the mail server and the centre of text messages of the tests will be, and pauses that a test can wait for. */
public class MailSettings implements QuarkusTestResourceLifecycleManager {

    public static final Duration LEASE = Duration.ofSeconds(1);

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("QUARKUS_MAILER_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MAILER_PORT", Integer.toString(freePort())),
                Map.entry("QUARKUS_MAILER_FROM", "ocma@example.org"),
                Map.entry("ocma.messages.lease", LEASE.toString()),
                Map.entry("ocma.messages.first-delay", "200ms"),
                Map.entry("ocma.messages.longest-delay", "400ms"),
                Map.entry("ocma.messages.longest-pause", "400ms"),
                Map.entry("ocma.smpp.host", "127.0.0.1"),
                Map.entry("ocma.smpp.port", Integer.toString(freePort())),
                Map.entry("ocma.smpp.system-id", "ocma"),
                Map.entry("ocma.smpp.password", "secret01"),
                Map.entry("ocma.smpp.from", "PMLP"),
                Map.entry("ocma.bounces.host", "127.0.0.1"),
                Map.entry("ocma.bounces.port", Integer.toString(freePort())),
                Map.entry("ocma.bounces.username", ReturnBox.USER),
                Map.entry("ocma.bounces.password", ReturnBox.PASSWORD),
                Map.entry("ocma.bounces.tls", "false"),
                Map.entry("ocma.bounces.done", "Done"),
                Map.entry("ocma.bounces.poll", "200ms"),
                Map.entry("ocma.smpp-second.host", "127.0.0.1"),
                Map.entry("ocma.smpp-second.port", Integer.toString(freePort())),
                Map.entry("ocma.smpp-second.system-id", "ocma"),
                Map.entry("ocma.smpp-second.password", "secret01"),
                Map.entry("ocma.smpp-second.from", "PMLP"),
                Map.entry("ocma.e-address.url", "http://127.0.0.1:" + freePort()),
                Map.entry("ocma.e-address.token", "secret02"),
                // Never quiet, whenever tests run.
                Map.entry("ocma.sms.quiet.from", "00:00"),
                Map.entry("ocma.sms.quiet.until", "00:00"),
                Map.entry("ocma.sms.quiet.days", ""),
                Map.entry("ocma.templates.refresh", "1s"),
                Map.entry("ocma.templates.test-domain", "example.org"),
                // Endpoints of the tests are on this machine.
                Map.entry("ocma.webhooks.local-endpoints", "true"),
                Map.entry("ocma.webhooks.retries", "200ms,200ms,200ms,400ms,400ms,1s,1s,1s,1s,1s,1s"),
                Map.entry("ocma.webhooks.answer-timeout", "10s"),
                Map.entry("ocma.webhooks.poll", "100ms"));
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
