package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.postgres.Postgres;
import lv.ocma.stack.service.Service;

/** Whoever asks a server asks where it listens: published ports, health checks and Prometheus. */
final class Addresses {
    private static final Pattern ASKED =
            Pattern.compile("exec 3<>/dev/tcp/([\\d.]+)/(\\d+) && printf 'GET (\\S+) HTTP/1\\.0[^|;]*");

    private Addresses() {}

    static void published(Compose compose) {
        var listening = new Listening(compose);
        for (var name : compose.services()) {
            var variable = Ports.variable(name.toUpperCase(Locale.ROOT));
            assertEquals(
                    Listening.published().contains(name)
                            ? List.of("127.0.0.1:" + Compose.given(variable) + ":" + listening.published(name))
                            : List.of(),
                    compose.list(name, "ports"),
                    name);
        }
        for (var name : Compose.ours()) {
            assertNotEquals(listening.http(name), listening.management(name), name);
        }
        assertNotEquals(listening.http("keycloak"), listening.management("keycloak"));
        assertNotEquals(listening.kafka("CLIENT"), listening.kafka("CONTROLLER"));
        assertNotEquals(listening.smtp(), listening.mailPage());
    }

    static void health(Compose compose) {
        var listening = new Listening(compose);
        for (var name : compose.services()) {
            var command = compose.healthCheck(name);
            switch (name) {
                case "postgres" ->
                    assertEquals(
                            // The port is the one that the program takes by itself, as the server does.
                            List.of(
                                    "CMD",
                                    "pg_isready",
                                    "--host=127.0.0.1",
                                    "--username=" + Postgres.SUPERUSER,
                                    "--quiet"),
                            command);
                case "kafka" ->
                    assertEquals(
                            List.of(
                                    "CMD",
                                    "/opt/kafka/bin/kafka-broker-api-versions.sh",
                                    "--bootstrap-server",
                                    "kafka:" + listening.kafka("CLIENT")),
                            command);
                // It looks up itself where its page is.
                case "mail" -> assertEquals(List.of("CMD", "/mailpit", "readyz"), command);
                // It asks where the settings of both say that it listens.
                case "scanner" ->
                    assertEquals(
                            List.of("CMD", "clamdscan", "--config-file=" + Scanning.SETTINGS, "--ping=1"), command);
                case "signatures" ->
                    assertEquals(
                            List.of(
                                    "CMD",
                                    "sh",
                                    "-c",
                                    "find " + Scanning.SIGNATURES + " -name 'daily.c?d' -mtime -7 | grep -q ."),
                            command);
                case "prometheus" ->
                    assertEquals(
                            List.of(
                                    "CMD",
                                    "wget",
                                    "-q",
                                    "--spider",
                                    "http://127.0.0.1:" + Listening.PROMETHEUS + "/-/ready"),
                            command);
                default -> asked(name, command, listening.management(name));
            }
            paces(name, compose.service(name).path("healthcheck"));
        }
    }

    /** {@link HealthCheckTest} runs the rest of the line. */
    private static void asked(String name, List<String> command, String port) {
        assertEquals(List.of("CMD", "bash", "-c"), command.subList(0, 3), name);
        assertEquals(4, command.size(), name);
        var found = ASKED.matcher(command.getLast());
        assertTrue(found.lookingAt(), command.getLast());
        assertEquals(
                List.of("127.0.0.1", port, name.equals("keycloak") ? Keycloak.READY : Service.READY),
                List.of(found.group(1), found.group(2), found.group(3)),
                name);
    }

    /** A first start under load takes minutes; afterwards a dead server is seen within some. */
    private static void paces(String name, JsonNode check) {
        assertEquals(
                Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval"),
                new TreeSet<>(Compose.names(check)),
                name);
        var interval = seconds(check, "interval");
        var timeout = seconds(check, "timeout");
        // Kafka's is a JVM each time.
        assertTrue(timeout >= (name.equals("kafka") ? 10 : 3) && timeout < interval && interval <= 60, name);
        assertTrue(seconds(check, "start_period") >= 120 && seconds(check, "start_period") <= 900, name);
        assertTrue(seconds(check, "start_interval") >= 1 && seconds(check, "start_interval") <= interval, name);
        assertTrue(check.path("retries").asInt() >= 3 && check.path("retries").asInt() <= 10, name);
    }

    private static int seconds(JsonNode check, String member) {
        var written = check.path(member).asText();
        assertTrue(written.matches("\\d{1,4}s"), member + " " + written);
        return Integer.parseInt(written.substring(0, written.length() - 1));
    }

    static void scraped(Compose compose, JsonNode file) {
        var listening = new Listening(compose);
        var targets = new ArrayList<String>();
        for (var name : List.of("gateway", "divisions", "appointments", "complaints", "notifications")) {
            targets.add('"' + name + ":" + listening.management(name) + '"');
        }
        assertEquals(new TreeSet<>(Compose.ours()).size(), targets.size());
        assertEquals(
                Repository.yaml("""
                        - job_name: ocma
                          metrics_path: /q/metrics
                          static_configs: [{targets: %s}]
                        - job_name: keycloak
                          metrics_path: /metrics
                          static_configs: [{targets: ["keycloak:%s"]}]
                        """.formatted(targets, listening.management("keycloak"))), file.path("scrape_configs"));
        assertEquals(Set.of("global", "rule_files", "scrape_configs"), new TreeSet<>(Compose.names(file)));
        assertEquals(Repository.yaml("[alerts.yml]"), file.path("rule_files"));
        var global = file.path("global");
        assertEquals(Set.of("scrape_interval", "scrape_timeout"), new TreeSet<>(Compose.names(global)));
        // Prometheus refuses to start otherwise.
        assertTrue(seconds(global, "scrape_timeout") <= seconds(global, "scrape_interval"), global.toString());
        assertTrue(seconds(global, "scrape_timeout") >= 1 && seconds(global, "scrape_interval") <= 60);
    }
}
