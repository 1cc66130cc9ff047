package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.postgres.Postgres;
import lv.ocma.stack.service.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeAgainstCodeTest {
    private static final Compose COMPOSE = new Compose();
    private static final Pattern DEMANDED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    static List<String> ours() {
        return Compose.ours();
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

    @Test
    void the_server_has_connections_for_all_that_ask_for_them() {
        var platform =
                Repository.properties("libs/platform/src/main/resources/META-INF/microprofile-config.properties");
        var each = Integer.parseInt(platform.getOrDefault("quarkus.datasource.jdbc.max-size", "0"));
        var keycloak = Integer.parseInt(COMPOSE.environment("keycloak").getOrDefault("KC_DB_POOL_MAX_SIZE", "0"));
        var door = Integer.parseInt(Repository.properties("gateway/src/main/resources/application.properties")
                .getOrDefault("quarkus.datasource.jdbc.max-size", "0"));
        var needed = each * Compose.keepers().size() + door + keycloak;
        assertTrue(each > 0 && door > 0 && keycloak > 0);
        assertTrue(Integer.parseInt(Postgres.SETTINGS.getOrDefault("max_connections", "0")) > needed);
    }

    @Test
    void the_example_publishes_each_way_in_on_the_port_that_the_local_stack_has() {
        var ports = Repository.properties("local-stack/ports.properties");
        var example = Repository.variables(Repository.text(".env.example"));
        for (var service : Listening.published()) {
            var name = service.toUpperCase(Locale.ROOT);
            // Prometheus is no part of the local stack.
            assertEquals(ports.getOrDefault(name, Listening.PROMETHEUS), example.get(Ports.variable(name)));
        }
    }

    @Test
    void the_realm_has_no_users_and_takes_the_one_secret_that_is_shared_from_the_environment() {
        var realm = Repository.json("local-stack/src/main/resources/realm/ocma-realm.json");
        realm.get("users").forEach(user -> assertTrue(user.has("serviceAccountClientId")));
        for (var client : realm.get("clients")) {
            if (client.has("secret")) {
                assertEquals("divisions-service", client.get("clientId").asText());
                assertEquals(
                        "${OCMA_DIVISIONS_CLIENT_SECRET}", client.get("secret").asText());
            }
        }
    }
}
