package lv.ocma.gateway.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Eventually;

/** The gateway as it was packaged, in a process of its own; with no database and no Kafka, without which it opens. */
public final class GatewayProcess implements AutoCloseable {

    private static final Path APPLICATION =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final String NOWHERE = "127.0.0.1:1";

    private final int port = freePort();
    private final int management = freePort();
    private final Process process;

    /** @param service behind all paths */
    public GatewayProcess(String service, Path log, Map<String, String> more) throws IOException {
        var settings = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "OCMA_PUBLIC_URL", "https://api.example.test",
                "OCMA_OIDC_URL", "http://" + NOWHERE,
                "OCMA_DB_URL", "jdbc:postgresql://" + NOWHERE + "/none",
                "OCMA_DB_USER", "none",
                "OCMA_DB_PASSWORD", "none",
                "OCMA_GATEWAY_CACHE_SIZE", "0",
                "OCMA_GATEWAY_VALIDATION", "off"));
        for (var name : List.of("DIVISIONS", "APPOINTMENTS", "COMPLAINTS", "NOTIFICATIONS")) {
            settings.put("OCMA_" + name + "_URL", service);
        }
        settings.putAll(more);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx192m", "-XX:+UseSerialGC", "-jar", APPLICATION.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        process = builder.start();
        Eventually.holds("it is ready, or says in " + log + " why not", Duration.ofMinutes(1), () -> isReady());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public boolean isReady() {
        try {
            return RestAssured.get("http://127.0.0.1:" + management + "/q/health/ready")
                            .statusCode()
                    == 200;
        } catch (Exception notListening) {
            return false;
        }
    }

    /** As a platform does it: SIGTERM. */
    public void tellToStop() {
        process.destroy();
    }

    public boolean hasStopped() {
        return !process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
