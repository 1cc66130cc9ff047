package lv.ocma.stack.compose;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.kafka.Kafka;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.postgres.Postgres;
import lv.ocma.stack.service.Service;
import lv.ocma.stack.service.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeAgainstCodeTest {
    private static final Compose COMPOSE = new Compose();
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    @TempDir
    Path folder;

    private Map<String, String> ports = Map.of();
    private Home home = new Home(Repository.ROOT, Repository.ROOT);

    static List<String> ours() {
        return Compose.ours();
    }

    @BeforeEach
    void a_local_stack_of_its_own() {
        home = new Home(Repository.ROOT, folder);
        ports = Repository.properties("local-stack/ports.properties");
    }

    private Map<String, String> local(String service) {
        return new Settings(Ports.read(home, Map.of()), new Secrets(home), "http://localhost/realms/ocma", null)
                .of(service);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void a_service_gets_the_variables_of_the_local_stack_and_no_others_and_never_the_demos_switch(String service) {
        var expected = new TreeSet<>(local(service).keySet());
        expected.remove(Settings.DEMO);
        assertEquals(expected, new TreeSet<>(COMPOSE.environment(service).keySet()));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_variable_that_a_service_demands_is_set(String service) {
        var demanded = new TreeSet<String>();
        var settings = Compose.module(service) + "/src/main/resources/application.properties";
        if (Repository.exists(settings)) {
            demanded.addAll(demandedIn(settings));
        }
        if (!service.equals(Settings.DOOR)) {
            demanded.addAll(demandedIn("libs/platform/src/main/resources/META-INF/microprofile-config.properties"));
        }
        demanded.removeAll(COMPOSE.environment(service).keySet());
        assertEquals(Set.of(), demanded);
    }

    private static Set<String> demandedIn(String settings) {
        var names = new TreeSet<String>();
        var found = DEMANDED.matcher(Repository.properties(settings).values().toString());
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("ours")
    void a_service_listens_where_it_is_looked_for(String service) {
        var environment = COMPOSE.environment(service);
        assertEquals("0.0.0.0", environment.get("QUARKUS_HTTP_HOST"));
        assertEquals(Compose.HTTP, environment.get("QUARKUS_HTTP_PORT"));
        assertEquals("0.0.0.0", environment.get("QUARKUS_MANAGEMENT_HOST"));
        assertEquals(Compose.MANAGEMENT, environment.get("QUARKUS_MANAGEMENT_PORT"));
        assertEquals("http://localhost:${OCMA_PORT_GATEWAY:?is missing in .env}", environment.get("OCMA_PUBLIC_URL"));
    }

    @Test
    void the_gateway_knows_each_service_by_its_name() {
        var environment = COMPOSE.environment("gateway");
        for (var service : ours()) {
            if (!service.equals("gateway")) {
                var variable = "OCMA_" + service.toUpperCase(Locale.ROOT) + "_URL";
                assertEquals("http://" + service + ":" + Compose.HTTP, environment.get(variable));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void a_service_has_a_database_a_role_and_keys_of_its_own(String service) {
        if (service.equals(Settings.DOOR)) {
            return;
        }
        var environment = COMPOSE.environment(service);
        var local = local(service);
        var own = "${OCMA_" + service.toUpperCase(Locale.ROOT);
        assertEquals(
                local.get("OCMA_DB_URL").replaceFirst("127.0.0.1:\\d+", "postgres:5432"),
                environment.get("OCMA_DB_URL"));
        assertEquals(local.get("OCMA_DB_USER"), environment.get("OCMA_DB_USER"));
        assertTrue(environment.get("OCMA_DB_PASSWORD").startsWith(own + "_DB_PASSWORD:"));
        assertEquals("file:/run/secrets/column-keys", environment.get("OCMA_COLUMN_KEYS"));
        assertEquals("file:/run/secrets/event-keys", environment.get("OCMA_EVENT_KEYS"));
        var secrets = COMPOSE.service(service).path("secrets");
        assertEquals(service + "-column-keys", secrets.at("/0/source").asText());
        assertEquals("column-keys", secrets.at("/0/target").asText());
        assertEquals("event-keys", secrets.at("/1").asText());
        assertEquals("kafka:9092", environment.get("KAFKA_BOOTSTRAP_SERVERS"));
    }

    @Test
    void each_way_in_is_published_on_the_port_that_the_local_stack_has() {
        var inside = Map.of("gateway", Compose.HTTP, "keycloak", "8080", "mail", "8025", "prometheus", "9090");
        var example = Repository.variables(Repository.text(".env.example"));
        inside.forEach((service, port) -> {
            var variable = Ports.variable(service.toUpperCase(Locale.ROOT));
            assertEquals(
                    List.of("127.0.0.1:${" + variable + ":?is missing in .env}:" + port),
                    COMPOSE.list(service, "ports"));
            // Prometheus is no part of the local stack.
            assertEquals(ports.getOrDefault(service.toUpperCase(Locale.ROOT), "9090"), example.get(variable));
        });
    }

    @Test
    void messages_go_to_the_catcher() {
        var environment = COMPOSE.environment("notifications");
        assertEquals("mail", environment.get("QUARKUS_MAILER_HOST"));
        assertEquals(
                "0.0.0.0:" + environment.get("QUARKUS_MAILER_PORT"),
                COMPOSE.environment("mail").get("MP_SMTP_BIND_ADDR"));
        assertEquals(local("notifications").get("QUARKUS_MAILER_FROM"), environment.get("QUARKUS_MAILER_FROM"));
    }

    @Test
    void servers_have_the_versions_that_the_tests_run_on() {
        var pom = "local-stack/pom.xml";
        var postgres = Repository.pom(pom, "postgres-binaries.version");
        assertEquals(
                "postgres:" + postgres.substring(0, postgres.lastIndexOf('.')),
                COMPOSE.service("postgres").path("image").asText());
        assertEquals(
                "apache/kafka:" + Repository.pom(pom, "kafka-server.version"),
                COMPOSE.service("kafka").path("image").asText());
        assertEquals(
                "ocma/keycloak:" + Repository.pom(pom, "keycloak-server.version"),
                COMPOSE.service("keycloak").path("image").asText());
    }

    @Test
    void the_broker_is_set_up_as_the_local_one() {
        var elsewhere =
                Set.of("controller.quorum.voters", "listeners", "advertised.listeners", "log.dirs", "heap.opts");
        var settings = COMPOSE.environment("kafka").entrySet().stream()
                .collect(toMap(
                        entry -> entry.getKey()
                                .replaceFirst("KAFKA_", "")
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        Map.Entry::getValue));
        settings.keySet().removeAll(elsewhere);
        assertEquals(new TreeMap<>(Kafka.SINGLE_NODE), new TreeMap<>(settings));
        assertEquals("CLIENT://kafka:9092", COMPOSE.environment("kafka").get("KAFKA_ADVERTISED_LISTENERS"));
        assertTrue(COMPOSE.list("kafka", "volumes")
                .contains("kafka:" + COMPOSE.environment("kafka").get("KAFKA_LOG_DIRS")));
        assertEquals(
                List.of(
                        "CMD",
                        "/opt/kafka/bin/kafka-broker-api-versions.sh",
                        "--bootstrap-server",
                        COMPOSE.environment("divisions").get("KAFKA_BOOTSTRAP_SERVERS")),
                COMPOSE.healthCheck("kafka"));
    }

    @Test
    void the_cluster_of_the_databases_is_created_and_set_up_as_the_local_one() {
        assertEquals(
                String.join(" ", Postgres.CLUSTER),
                COMPOSE.environment("postgres").get("POSTGRES_INITDB_ARGS"));
        var settings = new ArrayList<String>();
        var command = COMPOSE.list("postgres", "command");
        for (int i = 1; i < command.size(); i += 2) {
            assertEquals("-c", command.get(i));
            settings.add(command.get(i + 1));
        }
        assertEquals(
                new TreeSet<>(Postgres.SETTINGS.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList()),
                new TreeSet<>(settings));
    }

    @Test
    void keycloak_is_started_as_the_local_one_with_the_realm_that_has_no_users() {
        var command = new ArrayList<>(Keycloak.START);
        command.add("--import-realm");
        assertEquals(command, COMPOSE.list("keycloak", "command"));
        var realm = "local-stack/src/main/resources/realm/ocma-realm.json";
        assertTrue(COMPOSE.list("keycloak", "volumes")
                .contains("./" + realm + ":/opt/keycloak/data/import/ocma-realm.json:ro"));
        Repository.json(realm).get("users").forEach(user -> assertTrue(user.has("serviceAccountClientId")));
        assertFalse(Repository.text(Compose.FILE).contains("demo-overlay"));
        assertEquals(Keycloak.ADMIN, COMPOSE.environment("keycloak").get("KC_BOOTSTRAP_ADMIN_USERNAME"));
    }

    @Test
    void the_directory_of_the_staff_proves_itself_with_the_secret_that_the_realm_is_imported_with() {
        var secret = "${OCMA_DIVISIONS_CLIENT_SECRET:?is missing in .env}";
        assertEquals(secret, COMPOSE.environment("divisions").get("OCMA_CLIENT_SECRET"));
        assertEquals(secret, COMPOSE.environment("keycloak").get("OCMA_DIVISIONS_CLIENT_SECRET"));
        for (var client : Repository.json("local-stack/src/main/resources/realm/ocma-realm.json")
                .get("clients")) {
            if (client.has("secret")) {
                assertEquals("divisions-service", client.get("clientId").asText());
                assertEquals(
                        "${OCMA_DIVISIONS_CLIENT_SECRET}", client.get("secret").asText());
            }
        }
    }

    @Test
    void the_services_fetch_keys_inside_and_tokens_name_the_address_outside() {
        var keycloak = COMPOSE.environment("keycloak");
        assertEquals(
                "http://localhost:${" + Ports.variable("KEYCLOAK") + ":?is missing in .env}",
                keycloak.get("KC_HOSTNAME"));
        assertEquals("true", keycloak.get("KC_HOSTNAME_BACKCHANNEL_DYNAMIC"));
        assertEquals(
                "http://keycloak:" + keycloak.get("KC_HTTP_PORT") + "/realms/" + Keycloak.REALM,
                COMPOSE.environment("divisions").get("OCMA_OIDC_URL"));
        assertEquals("jdbc:postgresql://postgres:5432/" + Keycloak.DATABASE, keycloak.get("KC_DB_URL"));
        assertEquals(Keycloak.DATABASE, keycloak.get("KC_DB_USERNAME"));
    }

    @Test
    void the_server_has_connections_for_all_that_ask_for_them() {
        var platform =
                Repository.properties("libs/platform/src/main/resources/META-INF/microprofile-config.properties");
        var each = Integer.parseInt(platform.getOrDefault("quarkus.datasource.jdbc.max-size", "0"));
        var keycloak = Integer.parseInt(COMPOSE.environment("keycloak").getOrDefault("KC_DB_POOL_MAX_SIZE", "0"));
        var needed = each * (ours().size() - 1) + keycloak;
        assertTrue(each > 0 && keycloak > 0);
        assertTrue(Integer.parseInt(Postgres.SETTINGS.getOrDefault("max_connections", "0")) > needed);
    }

    @Test
    void prometheus_reads_the_management_port_of_each_service() {
        var scraped = new HashSet<String>();
        var file = COMPOSE.list("prometheus", "volumes").stream()
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.split(":", 2)[0])
                .findFirst()
                .orElseThrow();
        for (var job : Repository.yaml(file).get("scrape_configs")) {
            var ours = job.path("job_name").asText().equals("ocma");
            assertEquals(
                    ours ? "/q/metrics" : "/metrics", job.path("metrics_path").asText());
            job.at("/static_configs/0/targets").forEach(target -> scraped.add(target.asText()));
        }
        var expected = new HashSet<String>();
        ours().forEach(service -> expected.add(service + ":" + Compose.MANAGEMENT));
        expected.add("keycloak:" + COMPOSE.environment("keycloak").get("KC_HTTP_MANAGEMENT_PORT"));
        assertEquals(expected, scraped);
        assertTrue(Service.READY.startsWith("/q/"), "health and metrics are below the same root");
    }
}
