package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeHardeningTest {
    private static final Compose COMPOSE = new Compose();
    private static final Set<String> PUBLISHED = Set.of("gateway", "keycloak", "mail", "prometheus");

    static List<String> services() {
        return COMPOSE.services();
    }

    @Test
    void the_five_services_and_what_they_need_are_there_and_nothing_else() {
        var expected = new TreeSet<>(Compose.ours());
        expected.addAll(List.of("postgres", "kafka", "keycloak", "mail", "prometheus"));
        assertEquals(expected, new TreeSet<>(services()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_runs_as_root_or_gains_a_right_or_writes_to_its_own_files(String name) {
        var service = COMPOSE.service(name);
        assertFalse(
                Set.of("", "root", "0").contains(service.path("user").asText().split(":", 2)[0]), name);
        assertTrue(service.path("read_only").asBoolean(), name);
        assertEquals("[\"ALL\"]", service.path("cap_drop").toString(), name);
        assertEquals(
                "[\"no-new-privileges:true\"]", service.path("security_opt").toString(), name);
        for (var widening : List.of("privileged", "cap_add", "devices", "pid", "ipc", "network_mode", "userns_mode")) {
            assertFalse(service.has(widening), name + " has " + widening);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void memory_processors_and_processes_are_limited(String name) {
        var limits = COMPOSE.service(name).at("/deploy/resources/limits");
        assertTrue(limits.path("memory").asText().matches("\\d+[MG]"), name);
        assertTrue(Double.parseDouble(limits.path("cpus").asText("0")) > 0, name);
        assertTrue(limits.path("pids").asInt() > 0, name);
    }

    @ParameterizedTest
    @MethodSource("services")
    void scratch_space_is_bounded(String name) {
        var scratch = COMPOSE.list(name, "tmpfs");
        assertTrue(scratch.stream().anyMatch(folder -> folder.startsWith("/tmp:")), name);
        assertTrue(scratch.stream().allMatch(folder -> folder.contains("size=")), name);
    }

    @ParameterizedTest
    @MethodSource("services")
    void health_is_asked_by_a_command_without_a_shell_in_between(String name) {
        var check = COMPOSE.service(name).path("healthcheck");
        assertEquals("CMD", check.at("/test/0").asText(), name);
        for (var bound : List.of("interval", "timeout", "start_period", "start_interval")) {
            assertTrue(check.path(bound).asText().matches("\\d+s"), name + " " + bound);
        }
        assertTrue(check.path("retries").asInt() > 0, name);
    }

    @ParameterizedTest
    @MethodSource("services")
    void images_are_pinned(String name) {
        var version = COMPOSE.service(name).path("image").asText().split(":", 2);
        assertEquals(2, version.length, name);
        assertTrue(version[1].matches("v?\\d+\\.\\d+.*"), name + " " + version[1]);
    }

    @Test
    void only_the_door_is_published_and_on_loopback_only() {
        var published = new TreeSet<String>();
        for (var name : services()) {
            var ports = COMPOSE.list(name, "ports");
            assertTrue(ports.stream().allMatch(port -> port.startsWith("127.0.0.1:")), name + " " + ports);
            assertEquals(!ports.isEmpty(), COMPOSE.list(name, "networks").contains("door"), name);
            if (!ports.isEmpty()) {
                published.add(name);
            }
        }
        assertEquals(new TreeSet<>(PUBLISHED), published);
    }

    @Test
    void services_and_data_have_no_way_out() {
        assertEquals(List.of("door", "inside", "data"), Compose.names(COMPOSE.at("/networks")));
        assertTrue(COMPOSE.at("/networks/inside/internal").asBoolean());
        assertTrue(COMPOSE.at("/networks/data/internal").asBoolean());
        assertEquals(List.of("data"), COMPOSE.list("postgres", "networks"));
        assertEquals(List.of("data"), COMPOSE.list("kafka", "networks"));
        assertFalse(COMPOSE.list("gateway", "networks").contains("data"));
    }

    @Test
    void what_is_kept_is_kept_in_named_volumes_and_everything_else_is_mounted_to_be_read() {
        var named = new TreeSet<String>();
        for (var name : services()) {
            for (var volume : COMPOSE.list(name, "volumes")) {
                if (volume.startsWith("./")) {
                    assertTrue(volume.endsWith(":ro"), volume);
                    assertTrue(Repository.exists(volume.split(":", 2)[0]), volume);
                } else {
                    named.add(volume.split(":", 2)[0]);
                }
            }
        }
        assertEquals(Set.of("postgres", "kafka", "prometheus"), named);
        assertEquals(named, new TreeSet<>(Compose.names(COMPOSE.at("/volumes"))));
    }

    @Test
    void no_variable_has_a_default_and_none_may_be_empty() {
        assertEquals(
                List.of(),
                COMPOSE.variables().entrySet().stream()
                        .filter(variable -> !variable.getValue().equals(Set.of(":?is missing in .env")))
                        .toList());
    }

    @Test
    void what_is_named_a_secret_comes_from_the_environment_file_or_from_a_file_of_its_own() {
        var written = new ArrayList<String>();
        for (var name : services()) {
            COMPOSE.environment(name).forEach((variable, value) -> {
                var secret = Stream.of("PASSWORD", "_KEY", "_KEYS", "SECRET", "TOKEN")
                        .anyMatch(variable::contains);
                if (secret && !value.matches("\\$\\{\\w+:\\?[^}]+}|file:/run/secrets/[\\w-]+")) {
                    written.add(name + " " + variable);
                }
            });
        }
        assertEquals(List.of(), written);
    }

    @Test
    void a_service_waits_for_its_database_and_for_the_keys_of_tokens_and_not_for_kafka() {
        for (var name : Compose.ours()) {
            var after = COMPOSE.service(name).path("depends_on");
            if (name.equals("gateway")) {
                assertTrue(after.isMissingNode(), "the door opens whatever is behind it");
                continue;
            }
            assertEquals("service_healthy", after.at("/postgres/condition").asText(), name);
            assertEquals("service_healthy", after.at("/keycloak/condition").asText(), name);
            assertEquals("service_started", after.at("/kafka/condition").asText(), name);
        }
        assertEquals(
                "service_healthy",
                COMPOSE.service("keycloak").at("/depends_on/postgres/condition").asText());
    }
}
