package lv.ocma.door;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The processes that are compared, each on a port of its own of the loopback address, and the backend behind all of them. */
@SuppressWarnings("InlineFormatString") // each is a file, and is read as one
final class Proxies implements AutoCloseable {

    /** A kilobyte of JSON, as a page of places is at the least. */
    private static final String ANSWER = "{\\\"items\\\":[\\\"" + "a".repeat(1000) + "\\\"],\\\"next\\\":null}";

    private static final String BACKEND = """
            daemon off; worker_processes 1; pid %1$s/backend.pid; error_log %1$s/backend.log;
            events { worker_connections 2048; }
            http { access_log off; keepalive_requests 100000000;
              client_body_temp_path %1$s/b1; proxy_temp_path %1$s/b2; fastcgi_temp_path %1$s/b3; uwsgi_temp_path %1$s/b4; scgi_temp_path %1$s/b5;
              server { listen 127.0.0.1:%2$d; location / { default_type application/json; return 200 "%3$s"; } } }
            """;

    private static final String NGINX = """
            daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log %1$s/nginx.log;
            events { worker_connections 2048; }
            http { access_log off; keepalive_requests 100000000;
              client_body_temp_path %1$s/n1; proxy_temp_path %1$s/n2; fastcgi_temp_path %1$s/n3; uwsgi_temp_path %1$s/n4; scgi_temp_path %1$s/n5;
              upstream backend { server 127.0.0.1:%3$d; keepalive 128; keepalive_requests 100000000; }
              server { listen 127.0.0.1:%2$d; location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; } } }
            """;

    private static final String HAPROXY = """
            global
              nbthread 2
              maxconn 2048
            defaults
              mode http
              timeout connect 5s
              timeout client 60s
              timeout server 60s
              http-reuse always
            frontend door
              bind 127.0.0.1:%1$d
              default_backend behind
            backend behind
              server one 127.0.0.1:%2$d
            """;

    private static final long SECONDS_TO_START = 60;
    private static final long SECONDS_TO_STOP = 10;

    private final Path folder;
    private final List<Process> running = new ArrayList<>();
    private final int backend;

    Proxies(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        backend = freePort();
        var file = Files.writeString(folder.resolve("backend.conf"), BACKEND.formatted(this.folder, backend, ANSWER));
        start("backend", backend, Map.of(), List.of("nginx", "-p", this.folder.toString(), "-c", file.toString()));
    }

    String backendAddress() {
        return address(backend);
    }

    String nginx() throws IOException, InterruptedException {
        var port = freePort();
        var file = Files.writeString(folder.resolve("nginx.conf"), NGINX.formatted(folder, port, backend));
        start("nginx", port, Map.of(), List.of("nginx", "-p", folder.toString(), "-c", file.toString()));
        return address(port);
    }

    String haproxy() throws IOException, InterruptedException {
        var port = freePort();
        var file = Files.writeString(folder.resolve("haproxy.cfg"), HAPROXY.formatted(port, backend));
        start("haproxy", port, Map.of(), List.of("haproxy", "-db", "-f", file.toString()));
        return address(port);
    }

    /** @param jar of verification/spring-cloud-gateway */
    String springCloudGateway(Path jar) throws IOException, InterruptedException {
        var port = freePort();
        var settings = Map.of("BARE_PORT", Integer.toString(port), "BARE_BACKEND", backendAddress());
        start("spring-cloud-gateway", port, settings, List.of(java(), "-Xmx512m", "-jar", jar.toString()));
        return address(port);
    }

    /** @param application what Maven built of the gateway: the folder quarkus-app */
    String ours(Path application, Map<String, String> settings) throws IOException, InterruptedException {
        var port = freePort();
        var all = new HashMap<>(settings);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(freePort()));
        all.put("OCMA_PUBLIC_URL", "http://localhost:" + port);
        List.of("DIVISIONS", "APPOINTMENTS", "COMPLAINTS", "NOTIFICATIONS")
                .forEach(service -> all.put("OCMA_" + service + "_URL", backendAddress()));
        start(
                "gateway",
                port,
                all,
                List.of(
                        java(),
                        "-Xmx512m",
                        "-jar",
                        application.resolve("quarkus-run.jar").toString()));
        return address(port);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void start(String name, int port, Map<String, String> settings, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile());
        builder.environment().putAll(settings);
        var process = builder.start();
        running.add(process);
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException(name + " did not start, see " + folder.resolve(name + ".out"));
            }
            Thread.sleep(100);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        running.reversed().forEach(Process::destroy);
        try {
            for (var process : running) {
                if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            running.forEach(Process::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
