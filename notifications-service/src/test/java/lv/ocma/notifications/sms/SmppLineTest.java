package lv.ocma.notifications.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import lv.ocma.notifications.sms.Sent.Accepted;
import lv.ocma.notifications.sms.Sent.Away;
import lv.ocma.platform.testing.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is below the protocol: certificates, and a provider that falls silent. */
@Timeout(300)
class SmppLineTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final char[] KEY_PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void over_tls_it_speaks_to_whom_the_certificate_names() throws Exception {
        var tls = tls("ip:127.0.0.1");
        try (var centre = centre(tls);
                var smpp = smpp(centre.port(), tls.getSocketFactory(), "tls", "true")) {
            assertEquals(new Accepted(List.of("id-1")), send(smpp));
        }
    }

    @Test
    void over_tls_it_says_nothing_to_anybody_else() throws Exception {
        var tls = tls("dns:other.example");
        try (var centre = centre(tls);
                var named = smpp(centre.port(), tls.getSocketFactory(), "tls", "true");
                var trusted = smpp(centre.port(), plain(), "tls", "true")) {
            assertEquals(new Away("smpp-connection", List.of()), send(named));
            assertEquals(new Away("smpp-connection", List.of()), send(trusted), "nobody vouches for it");
        }
    }

    @Test
    void who_does_not_answer_the_bind_is_not_waited_for_without_end() throws IOException {
        try (var silent = new ServerSocket(0, 50, LOOPBACK);
                var smpp = smpp(silent.getLocalPort(), plain(), "answer-timeout", "200ms")) {
            assertEquals(Optional.of("smpp-connection"), smpp.away());
        }
    }

    @Test
    void a_provider_that_falls_silent_is_left_and_asked_anew() throws IOException {
        var bound = new AtomicInteger();
        try (var server = new ServerSocket(0, 50, LOOPBACK);
                var smpp = smpp(server.getLocalPort(), plain(), "enquire-after", "100ms", "answer-timeout", "200ms")) {
            Thread.ofVirtual().start(() -> bindAndSaySoOnly(server, bound));
            assertEquals(Optional.empty(), smpp.away());
            Eventually.holds("a second session", () -> smpp.away().isEmpty() && bound.get() == 2);
        }
    }

    @Test
    void who_asks_while_another_knocks_shares_the_outcome() throws IOException, InterruptedException {
        var told = new ConcurrentLinkedQueue<Optional<String>>();
        var knocked = new LinkedBlockingQueue<Socket>();
        try (var server = new ServerSocket(0, 50, LOOPBACK);
                var smpp = smpp(server.getLocalPort(), plain(), "answer-timeout", "2m")) {
            Thread.ofVirtual().start(() -> acceptAll(server, knocked));
            var asking = new ArrayList<Thread>();
            asking.add(Thread.ofPlatform().start(() -> told.add(smpp.away())));
            var first = knocked.take();
            for (int other = 0; other < 9; other++) {
                asking.add(Thread.ofPlatform().start(() -> told.add(smpp.away())));
            }
            Eventually.holds(
                    "all others wait for the first",
                    () -> asking.stream()
                                    .filter(thread -> thread.getState() == Thread.State.WAITING)
                                    .count()
                            == 9);
            first.close();
            for (var thread : asking) {
                thread.join();
            }
            assertEquals(Collections.nCopies(10, Optional.of("smpp-connection")), List.copyOf(told));
            assertEquals(0, knocked.size());
        }
    }

    private static void acceptAll(ServerSocket server, Collection<Socket> knocked) {
        try {
            while (true) {
                knocked.add(server.accept());
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }

    private static void bindAndSaySoOnly(ServerSocket server, AtomicInteger bound) {
        try {
            while (true) {
                var socket = server.accept();
                acceptBind(socket);
                bound.incrementAndGet();
            }
        } catch (IOException e) {
            // The test has ended.
        }
    }

    private static void acceptBind(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var request = new DataInputStream(in);
        int length = request.readInt();
        request.readInt();
        request.readInt();
        int sequence = request.readInt();
        request.skipNBytes(length - 16L);
        // bind_transceiver_resp with an empty name
        var answer =
                ByteBuffer.allocate(17).putInt(17).putInt(0x80000009).putInt(0).putInt(sequence);
        socket.getOutputStream().write(answer.array());
    }

    private static SSLSocketFactory plain() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static Sent send(Smpp smpp) {
        return smpp.send("+37120000001", "a", UUID.randomUUID(), Instant.parse("2999-01-01T00:00:00Z"));
    }

    private static Smpp smpp(int port, SSLSocketFactory secure, String... settings) {
        return new Smpp(Settings.of(port, settings), _ -> {}, Clock.systemUTC(), secure);
    }

    private static SmsCentre centre(SSLContext tls) {
        return new SmsCentre(port -> tls.getServerSocketFactory().createServerSocket(port, 50, LOOPBACK));
    }

    /** Of the JDK's own tool, for this test only. */
    private SSLContext tls(String name) throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=provider of a test",
                        "-ext",
                        "san=" + name,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(KEY_PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertEquals(0, made.waitFor(), () -> "see " + folder);
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            keys.load(stream, KEY_PASSWORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, KEY_PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
