package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which members the file and each of its services may have, and what stands in those that harden, connect and mount. */
final class Shape {
    private static final String SCRATCH = "/tmp";

    private static final Set<String> OF_ALL = Set.of(
            "image",
            "user",
            "restart",
            "read_only",
            "cap_drop",
            "security_opt",
            "tmpfs",
            "deploy",
            "healthcheck",
            "networks");

    private static final Map<String, Set<String>> OF_SERVERS = Map.of(
            "postgres", Set.of("command", "environment", "volumes", "shm_size", "stop_signal"),
            "kafka", Set.of("environment", "volumes"),
            "keycloak", Set.of("build", "command", "environment", "volumes", "ports", "depends_on"),
            "mail", Set.of("environment", "ports"),
            "scanner", Set.of("entrypoint", "volumes", "depends_on"),
            "signatures", Set.of("entrypoint", "volumes"),
            "prometheus", Set.of("command", "volumes", "ports"));

    /** The users that the images of servers are made for; Keycloak's files belong to the group 0. */
    private static final Map<String, String> USERS = Map.of(
            "postgres",
            "postgres",
            "kafka",
            "appuser",
            "keycloak",
            "1000:0",
            "mail",
            "65534:65534",
            "scanner",
            "clamav",
            "signatures",
            "clamav",
            "prometheus",
            "65534:65534");

    /** What an image writes to while it runs, beside its volumes. */
    private static final Map<String, Set<String>> WRITTEN = Map.of(
            "postgres", Set.of(SCRATCH, "/var/run/postgresql"),
            "kafka", Set.of(SCRATCH, "/opt/kafka/config", "/opt/kafka/logs"),
            "keycloak", Set.of(SCRATCH, "/opt/keycloak/data/tmp"));

    private Shape() {}

    private static Set<String> stated(String service) {
        var members = new TreeSet<>(OF_ALL);
        if (Compose.isOurs(service)) {
            members.addAll(Set.of("build", "environment"));
            members.addAll(Compose.keepers().contains(service) ? Set.of("secrets", "depends_on") : Set.of("ports"));
        } else {
            members.addAll(OF_SERVERS.getOrDefault(service, Set.of()));
        }
        return members;
    }

    static void members(Compose compose) {
        assertEquals(
                List.of("name", "networks", "secrets", "services", "volumes"),
                compose.members().stream()
                        .filter(name -> !name.startsWith("x-"))
                        .sorted()
                        .toList());
        var services = new TreeSet<>(OF_SERVERS.keySet());
        services.addAll(Compose.ours());
        assertEquals(services, new TreeSet<>(compose.services()));
        for (var name : services) {
            assertEquals(stated(name), new TreeSet<>(Compose.names(compose.service(name))), name);
        }
    }

    static void hardening(Compose compose) {
        for (var name : compose.services()) {
            var service = compose.service(name);
            var hardened = new TreeMap<String, String>();
            for (var member : List.of("restart", "read_only", "cap_drop", "security_opt", "user")) {
                hardened.put(member, service.path(member).toString());
            }
            assertEquals(
                    new TreeMap<>(Map.of(
                            "restart",
                            "\"unless-stopped\"",
                            "read_only",
                            "true",
                            "cap_drop",
                            "[\"ALL\"]",
                            "security_opt",
                            "[\"no-new-privileges:true\"]",
                            "user",
                            '"' + USERS.getOrDefault(name, Recipes.USER) + '"')),
                    hardened,
                    name);
        }
        // PostgreSQL's fast shutdown, as in the local stack.
        assertEquals("SIGINT", compose.service("postgres").path("stop_signal").asText());
    }

    static void networks(Compose compose) {
        assertEquals(
                Repository.yaml("{door: {}, inside: {internal: true}, data: {internal: true}}"),
                compose.at("/networks"),
                "only what is on the door is reached from outside");
        for (var name : compose.services()) {
            var expected = new TreeSet<String>();
            if (!Set.of("postgres", "kafka", "signatures").contains(name)) {
                expected.add("inside");
            }
            if (Compose.isOurs(name) || Set.of("postgres", "kafka", "keycloak").contains(name)) {
                expected.add("data");
            }
            // What fetches signatures reaches out and is reached by nobody; what opens the files of strangers is never
            // on the door.
            if (Listening.published().contains(name) || name.equals("signatures")) {
                expected.add("door");
            }
            var actual = compose.list(name, "networks").stream().sorted().toList();
            assertEquals(List.copyOf(expected), actual, name);
        }
    }

    /** Each that keeps data has keys of its own for columns and the keys of events; nobody else has any. */
    static void secrets(Compose compose) {
        var lists = Stream.concat(
                        Stream.of("event-keys"), Compose.keepers().stream().map(name -> name + "-column-keys"))
                .toList();
        var declared = new TreeMap<String, Object>();
        lists.forEach(list -> declared.put(list, "{\"file\":\"./.secrets/" + list + "\"}"));
        var actual = new TreeMap<String, Object>();
        compose.at("/secrets")
                .properties()
                .forEach(one -> actual.put(one.getKey(), one.getValue().toString()));
        assertEquals(declared, actual);
        for (var name : Compose.keepers()) {
            assertEquals(
                    Repository.yaml("[{source: " + name + "-column-keys, target: column-keys}, event-keys]"),
                    compose.service(name).path("secrets"),
                    name);
        }
    }

    static void scratchSpace(Compose compose) {
        for (var name : compose.services()) {
            var scratch = compose.list(name, "tmpfs");
            var paths = scratch.stream().map(one -> one.split(":", 2)[0]).toList();
            var written = WRITTEN.getOrDefault(name, Set.of(SCRATCH));
            assertEquals(
                    written.stream().sorted().toList(), paths.stream().sorted().toList(), name);
            assertTrue(scratch.stream().allMatch(one -> one.matches("[^:]+:size=\\d+m,mode=1777")), scratch.toString());
        }
    }

    static void volumes(Compose compose) {
        assertEquals(
                Repository.yaml("{postgres: {}, kafka: {}, prometheus: {}, signatures: {}}"), compose.at("/volumes"));
        var scraping = Commands.flags(compose.list("prometheus", "command"));
        var mounted = Map.of(
                "postgres",
                        List.of(
                                "postgres:/var/lib/postgresql",
                                "./deploy/compose/databases.sh:/docker-entrypoint-initdb.d/databases.sh:ro"),
                "kafka", List.of("kafka:" + compose.variable("kafka", "KAFKA_LOG_DIRS")),
                "keycloak",
                        List.of("./local-stack/src/main/resources/realm/ocma-realm.json"
                                + ":/opt/keycloak/data/import/ocma-realm.json:ro"),
                "scanner",
                        List.of(
                                "signatures:" + Scanning.SIGNATURES + ":ro",
                                "./" + Deployment.SCANNER + ":" + Scanning.SETTINGS + ":ro"),
                "signatures",
                        List.of(
                                "signatures:" + Scanning.SIGNATURES,
                                "./" + Deployment.SIGNATURES + ":" + Scanning.FETCHING + ":ro"),
                "prometheus",
                        List.of(
                                "prometheus:" + scraping.get("--storage.tsdb.path"),
                                "./" + Deployment.SCRAPING + ":" + scraping.get("--config.file") + ":ro",
                                "./" + Deployment.ALARMS + ":/etc/prometheus/alerts.yml:ro"));
        for (var name : compose.services()) {
            var volumes = compose.list(name, "volumes");
            assertEquals(mounted.getOrDefault(name, List.of()), volumes, name);
            volumes.stream()
                    .map(volume -> volume.split(":", 2)[0])
                    .filter(file -> file.startsWith("./"))
                    .forEach(file -> assertTrue(Repository.exists(file), file));
        }
    }

    /** The door opens whatever is behind it; without Kafka a service is degraded, never not ready. */
    static void waits(Compose compose) {
        var service = "{postgres: {condition: service_healthy}, keycloak: {condition: service_healthy},"
                + " kafka: {condition: service_started}";
        for (var name : Compose.keepers()) {
            var expected = service + (name.equals("notifications") ? ", mail: {condition: service_started}}" : "}");
            assertEquals(Repository.yaml(expected), compose.service(name).path("depends_on"), name);
        }
        assertEquals(
                Repository.yaml("{postgres: {condition: service_healthy}}"),
                compose.service("keycloak").path("depends_on"));
        // Whoever mounts the volume first fills it with what the image brings, and may write to it.
        assertEquals(
                Repository.yaml("{signatures: {condition: service_started}}"),
                compose.service("scanner").path("depends_on"));
    }
}
