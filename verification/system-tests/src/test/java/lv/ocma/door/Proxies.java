package lv.ocma.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
              server {
                listen 127.0.0.1:%2$d;
                location / { default_type application/json; return 200 "%3$s"; }
                location /v1/places { default_type application/json; add_header Cache-Control "public, max-age=60"; return 200 "%3$s"; } } }
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

    private static final String MUCH = "1000000000";

    private final Path folder;
    private final Processes processes;
    private final int backend;

    Proxies(Path folder) throws IOException, InterruptedException {
        this.processes = new Processes(folder);
        this.folder = processes.folder();
        backend = Processes.freePort();
        var file =
                Files.writeString(this.folder.resolve("backend.conf"), BACKEND.formatted(this.folder, backend, ANSWER));
        start("backend", backend, Map.of(), List.of("nginx", "-p", this.folder.toString(), "-c", file.toString()));
    }

    String backendAddress() {
        return address(backend);
    }

    String nginx() throws IOException, InterruptedException {
        var port = Processes.freePort();
        var file = Files.writeString(folder.resolve("nginx.conf"), NGINX.formatted(folder, port, backend));
        start("nginx", port, Map.of(), List.of("nginx", "-p", folder.toString(), "-c", file.toString()));
        return address(port);
    }

    String haproxy() throws IOException, InterruptedException {
        var port = Processes.freePort();
        var file = Files.writeString(folder.resolve("haproxy.cfg"), HAPROXY.formatted(port, backend));
        start("haproxy", port, Map.of(), List.of("haproxy", "-db", "-f", file.toString()));
        return address(port);
    }

    /** @param jar of verification/spring-cloud-gateway */
    String springCloudGateway(Path jar) throws IOException, InterruptedException {
        var port = Processes.freePort();
        var settings = Map.of("BARE_PORT", Integer.toString(port), "BARE_BACKEND", backendAddress());
        start("spring-cloud-gateway", port, settings, Processes.java("-jar", jar.toString()));
        return address(port);
    }

    /** @param settings of the gateway, beside those that every one of them needs */
    String ours(Map<String, String> settings) throws IOException, InterruptedException {
        var all = new HashMap<>(settings);
        // One client sends everything: it is counted as any other, and never has used up what it may.
        for (var kind : List.of("CLIENT", "ADDRESS")) {
            all.put("OCMA_GATEWAY_LIMITS_" + kind + "_QUOTA", MUCH);
            all.put("OCMA_GATEWAY_LIMITS_" + kind + "_AT_ONCE", "1000");
        }
        all.put("OCMA_GATEWAY_LIMITS_CLIENT_DAY", MUCH);
        return Gateway.start(processes, "gateway", backendAddress(), all);
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private void start(String name, int port, Map<String, String> settings, List<String> command)
            throws IOException, InterruptedException {
        processes.start(name, port, settings, command);
    }

    @Override
    public void close() {
        processes.close();
    }
}
