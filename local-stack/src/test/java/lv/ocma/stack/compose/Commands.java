package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.postgres.Postgres;

/** The images and commands of servers, each flag of them held against the local stack or stated here. */
final class Commands {
    private Commands() {}

    static Map<String, String> flags(List<String> command) {
        var flags = new LinkedHashMap<String, String>();
        command.forEach(word -> {
            var parts = word.split("=", 2);
            flags.put(parts[0], parts.length == 2 ? parts[1] : "");
        });
        return flags;
    }

    static void commands(Compose compose) {
        var postgres = new ArrayList<>(List.of("postgres"));
        var settings = new TreeSet<String>();
        var actual = compose.list("postgres", "command");
        assertEquals(postgres, actual.subList(0, 1));
        for (int i = 1; i < actual.size(); i += 2) {
            assertEquals("-c", actual.get(i));
            assertTrue(settings.add(actual.get(i + 1)), actual.get(i + 1) + " stands twice");
        }
        assertEquals(
                new TreeSet<>(Postgres.SETTINGS.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList()),
                settings);
        var keycloak = new ArrayList<>(Keycloak.START);
        keycloak.add("--import-realm");
        assertEquals(keycloak, compose.list("keycloak", "command"));
        assertEquals(List.of("clamd", "--config-file=" + Scanning.SETTINGS), compose.list("scanner", "entrypoint"));
        assertEquals(
                List.of("freshclam", "--config-file=" + Scanning.FETCHING, "--daemon"),
                compose.list("signatures", "entrypoint"));
        var prometheus = flags(compose.list("prometheus", "command"));
        assertEquals(
                Set.of("--config.file", "--storage.tsdb.path", "--storage.tsdb.retention.time"), prometheus.keySet());
        assertTrue(prometheus.getOrDefault("--storage.tsdb.retention.time", "").matches("\\d{1,2}d"));
    }

    static void images(Compose compose) {
        var pom = "local-stack/pom.xml";
        var postgres = Repository.pom(pom, "postgres-binaries.version");
        var expected = new TreeMap<>(Map.of(
                "postgres", "postgres:" + postgres.substring(0, postgres.lastIndexOf('.')),
                "kafka", "apache/kafka:" + Repository.pom(pom, "kafka-server.version"),
                "keycloak", "ocma/keycloak:" + Repository.pom(pom, "keycloak-server.version"),
                "mail", "axllent/mailpit:v" + version(compose, "mail"),
                "scanner", "clamav/clamav:" + version(compose, "scanner"),
                "signatures", "clamav/clamav:" + version(compose, "scanner"),
                "prometheus", "prom/prometheus:v" + version(compose, "prometheus")));
        for (var name : Compose.ours()) {
            expected.put(name, "ocma/" + Compose.module(name) + ":" + Repository.pom("pom.xml", "version"));
        }
        var images = new TreeMap<String, String>();
        compose.services()
                .forEach(name ->
                        images.put(name, compose.service(name).path("image").asText()));
        assertEquals(expected, images);
    }

    /** Of what the local stack does not run; any, as long as it is one version. */
    private static String version(Compose compose, String service) {
        var image = compose.service(service).path("image").asText();
        var version = image.substring(image.indexOf(':') + 1).replaceFirst("^v", "");
        return version.matches("\\d+\\.\\d+\\.\\d+") ? version : "a version";
    }
}
