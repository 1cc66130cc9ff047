package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.kafka.Kafka;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.postgres.Postgres;
import lv.ocma.stack.service.Settings;

/** Every variable of every service: the names of the local stack and no others, each with the value that it has in containers. */
final class Variables {
    private static final String PORT = "\\d{4,5}";

    private final Compose compose;
    private final LocalStack local;
    private final Listening listening;

    private Variables(Compose compose, LocalStack local) {
        this.compose = compose;
        this.local = local;
        listening = new Listening(compose);
    }

    static void all(Compose compose, LocalStack local) {
        var variables = new Variables(compose, local);
        for (var name : compose.services()) {
            var expected = new TreeMap<>(
                    switch (name) {
                        case "postgres" -> postgres();
                        case "kafka" -> variables.kafka();
                        case "keycloak" -> variables.keycloak();
                        case "mail" -> variables.mail();
                        case "prometheus", "scanner", "signatures" -> Map.<String, String>of();
                        default -> variables.service(name);
                    });
            assertEquals(expected, new TreeMap<>(compose.environment(name)), name);
        }
    }

    /** None has a default, and none may be empty. */
    static void fromTheEnvironmentFile(Compose compose) {
        compose.variables().forEach((name, rest) -> assertEquals(Set.of(":?is missing in .env"), rest, name));
    }

    private Map<String, String> service(String name) {
        var expected = new TreeMap<>(local.service(name));
        expected.keySet().removeAll(Settings.ONLY_LOCAL);
        expected.putAll(Map.of(
                "QUARKUS_HTTP_HOST",
                "0.0.0.0",
                "QUARKUS_HTTP_PORT",
                sane(listening.http(name), PORT),
                "QUARKUS_MANAGEMENT_HOST",
                "0.0.0.0",
                "QUARKUS_MANAGEMENT_PORT",
                sane(listening.management(name), PORT),
                "OCMA_PUBLIC_URL",
                outside("GATEWAY")));
        expected.putAll(Map.of(
                "OCMA_DB_URL",
                database(name),
                "OCMA_DB_PASSWORD",
                password(name),
                "KAFKA_BOOTSTRAP_SERVERS",
                "kafka:" + listening.kafka("CLIENT"),
                "OCMA_OIDC_URL",
                "http://keycloak:" + listening.http("keycloak") + "/realms/" + Keycloak.REALM));
        if (name.equals(Settings.DOOR)) {
            // Where strangers call the limits are as they are shipped.
            expected.keySet().removeIf(variable -> variable.startsWith("OCMA_GATEWAY_LIMITS_"));
            Compose.keepers()
                    .forEach(other -> expected.put(
                            "OCMA_" + other.toUpperCase(Locale.ROOT) + "_URL",
                            "http://" + other + ":" + listening.http(other)));
            return expected;
        }
        expected.putAll(Map.of(
                "OCMA_COLUMN_KEYS",
                "file:/run/secrets/column-keys",
                "OCMA_EVENT_KEYS",
                "file:/run/secrets/event-keys",
                "OCMA_LOOKUP_KEY",
                Compose.given("OCMA_LOOKUP_KEY")));
        expected.computeIfPresent("OCMA_CLIENT_SECRET", (_, _) -> Compose.given("OCMA_DIVISIONS_CLIENT_SECRET"));
        expected.computeIfPresent("OCMA_DIVISIONS_ACCOUNTS_EVERY", (every, _) -> pause(compose.variable(name, every)));
        expected.computeIfPresent("QUARKUS_MAILER_HOST", (_, _) -> "mail");
        expected.computeIfPresent("QUARKUS_MAILER_PORT", (_, _) -> listening.smtp());
        expected.computeIfPresent("OCMA_CLAMD_HOST", (_, _) -> "scanner");
        expected.computeIfPresent("OCMA_CLAMD_PORT", (_, _) -> Scanning.PORT);
        // No container stands for a provider of text messages: there is no such channel.
        expected.keySet().removeIf(variable -> variable.startsWith("OCMA_SMPP_"));
        // Nor for the adapter of official electronic addresses.
        expected.keySet().removeIf(variable -> variable.startsWith("OCMA_E_ADDRESS_"));
        return expected;
    }

    private static Map<String, String> postgres() {
        var expected = new TreeMap<>(Map.of(
                "POSTGRES_PASSWORD",
                Compose.given("OCMA_POSTGRES_PASSWORD"),
                "POSTGRES_INITDB_ARGS",
                String.join(" ", Postgres.CLUSTER),
                variable(Keycloak.DATABASE),
                password(Keycloak.DATABASE)));
        Compose.ours().forEach(name -> expected.put(variable(name), password(name)));
        return expected;
    }

    private Map<String, String> kafka() {
        var expected = new TreeMap<String, String>();
        Kafka.SINGLE_NODE.forEach((setting, value) ->
                expected.put("KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        var clients = sane(listening.kafka("CLIENT"), PORT);
        var controllers = sane(listening.kafka("CONTROLLER"), PORT);
        expected.putAll(Map.of(
                "KAFKA_LISTENERS",
                "CLIENT://:" + clients + ",CONTROLLER://:" + controllers,
                "KAFKA_ADVERTISED_LISTENERS",
                "CLIENT://kafka:" + clients,
                "KAFKA_CONTROLLER_QUORUM_VOTERS",
                Kafka.SINGLE_NODE.get("node.id") + "@kafka:" + controllers,
                "KAFKA_LOG_DIRS",
                sane(compose.variable("kafka", "KAFKA_LOG_DIRS"), "/var/lib/kafka/[a-z]+"),
                "KAFKA_HEAP_OPTS",
                heap(compose.variable("kafka", "KAFKA_HEAP_OPTS"))));
        return expected;
    }

    private Map<String, String> keycloak() {
        var expected = new TreeMap<>(local.keycloak());
        // A container has its addresses for itself, and kc.sh takes the heap that the local stack gives to Java.
        expected.remove("KC_HTTP_HOST");
        expected.remove("KC_HTTP_MANAGEMENT_HOST");
        expected.putAll(Map.of(
                "KC_DB_URL",
                database(Keycloak.DATABASE),
                "KC_DB_PASSWORD",
                password(Keycloak.DATABASE),
                "KC_HTTP_PORT",
                sane(listening.http("keycloak"), PORT),
                "KC_HTTP_MANAGEMENT_PORT",
                sane(listening.management("keycloak"), PORT),
                "KC_HOSTNAME",
                outside("KEYCLOAK"),
                "KC_HOSTNAME_BACKCHANNEL_DYNAMIC",
                "true",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                Compose.given("OCMA_KEYCLOAK_ADMIN_PASSWORD"),
                "OCMA_DIVISIONS_CLIENT_SECRET",
                Compose.given("OCMA_DIVISIONS_CLIENT_SECRET"),
                "JAVA_OPTS_KC_HEAP",
                heap(compose.variable("keycloak", "JAVA_OPTS_KC_HEAP"))));
        return expected;
    }

    private Map<String, String> mail() {
        return Map.of(
                "MP_SMTP_BIND_ADDR",
                "0.0.0.0:" + sane(listening.smtp(), PORT),
                "MP_UI_BIND_ADDR",
                "0.0.0.0:" + sane(listening.mailPage(), PORT),
                "MP_MAX_MESSAGES",
                sane(compose.variable("mail", "MP_MAX_MESSAGES"), "\\d{3,5}"),
                "MP_DISABLE_VERSION_CHECK",
                "true");
    }

    private static String database(String name) {
        return "jdbc:postgresql://postgres:" + Listening.POSTGRES + "/" + name;
    }

    private static String variable(String owner) {
        return "OCMA_" + owner.toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
    }

    private static String password(String owner) {
        return Compose.given(variable(owner));
    }

    private static String outside(String port) {
        return "http://localhost:" + Compose.given(Ports.variable(port));
    }

    private static String heap(String options) {
        return sane(options, "-Xms\\d+m -Xmx\\d+m");
    }

    /** Often enough that a leaver is locked out the same hour, and not so often that Keycloak does nothing else. */
    private static String pause(String written) {
        assertTrue(written.matches("\\d+[smh]"), "no pause: " + written);
        var pause = Duration.parse("PT" + written);
        assertTrue(pause.compareTo(Duration.ofSeconds(10)) >= 0, written);
        assertTrue(pause.compareTo(Duration.ofHours(1)) <= 0, written);
        return written;
    }

    /** A value that is free within its form. */
    private static String sane(String value, String form) {
        return value.matches(form) ? value : "a value of the form " + form;
    }
}
