package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.TreeSet;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.part.Java;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImagesTest {
    private static final String RECIPE = "deploy/service.Dockerfile";
    private static final String KEYCLOAK = "deploy/keycloak.Dockerfile";
    private static final Compose COMPOSE = new Compose();

    static List<String> ours() {
        return Compose.ours();
    }

    /** The instructions of a kind, in order, without their name. */
    private static List<String> instructions(String dockerfile, String kind) {
        return Repository.text(dockerfile)
                .lines()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length()).strip())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void one_recipe_makes_each_service_out_of_its_module(String service) {
        var build = COMPOSE.service(service).path("build");
        var module = Compose.module(service);
        assertEquals(module, build.path("context").asText());
        assertEquals("../" + RECIPE, build.path("dockerfile").asText());
        // A recipe takes what packaging leaves, and only that packaging leaves target/quarkus-app.
        if (Repository.exists(module)) {
            assertEquals("quarkus", Repository.pom(module + "/pom.xml", "packaging"));
        }
        assertEquals(
                "ocma/" + module + ":" + Repository.pom("pom.xml", "version"),
                COMPOSE.service(service).path("image").asText());
    }

    @Test
    void the_recipe_copies_all_that_a_build_leaves_and_nothing_of_the_sources() {
        var copied = instructions(RECIPE, "COPY").stream()
                .map(copy -> List.of(copy.split("\\s+")))
                .toList();
        assertEquals(
                List.of("lib/", "quarkus-run.jar", "quarkus/", "app/"),
                copied.stream()
                        .map(copy -> copy.get(copy.size() - 2).replaceFirst("^target/quarkus-app/", ""))
                        .toList());
        assertTrue(copied.stream().allMatch(copy -> copy.contains("--chmod=0755")), "readable whatever the umask");
        for (var module : ours().stream().map(Compose::module).toList()) {
            var built = Repository.ROOT.resolve(module).resolve("target/quarkus-app");
            if (!built.toFile().isDirectory()) {
                continue;
            }
            var parts = new TreeSet<>(List.of(built.toFile().list((folder, name) -> !name.endsWith(".txt"))));
            assertEquals(new TreeSet<>(List.of("app", "lib", "quarkus", "quarkus-run.jar")), parts, module);
        }
    }

    @Test
    void the_image_runs_the_jar_on_the_java_of_the_build_with_the_flags_of_the_local_stack()
            throws JsonProcessingException {
        var base = instructions(RECIPE, "FROM").getLast();
        assertTrue(
                base.startsWith("eclipse-temurin:" + Repository.pom("pom.xml", "maven.compiler.release") + "."), base);
        var command = List.of(
                new ObjectMapper().readValue(instructions(RECIPE, "ENTRYPOINT").getLast(), String[].class));
        assertEquals("java", command.getFirst());
        assertEquals(List.of("-jar", "quarkus-run.jar"), command.subList(command.size() - 2, command.size()));
        assertTrue(command.containsAll(Java.FLAGS), command.toString());
        assertTrue(command.stream().anyMatch(flag -> flag.startsWith("-XX:MaxRAMPercentage=")), command.toString());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void user_and_ports_of_the_image_are_those_of_compose(String service) {
        assertEquals(List.of(COMPOSE.service(service).path("user").asText()), instructions(RECIPE, "USER"));
        assertEquals(List.of(Compose.HTTP + " " + Compose.MANAGEMENT), instructions(RECIPE, "EXPOSE"));
    }

    @Test
    void keycloak_is_prepared_as_the_local_one() {
        var version = Repository.pom("local-stack/pom.xml", "keycloak-server.version");
        assertEquals(
                List.of(
                        "quay.io/keycloak/keycloak:" + version + " AS prepared",
                        "quay.io/keycloak/keycloak:" + version),
                instructions(KEYCLOAK, "FROM"));
        assertEquals(
                List.of("/opt/keycloak/bin/kc.sh build " + String.join(" ", Keycloak.PREPARED_FOR)),
                instructions(KEYCLOAK, "RUN"));
        var build = COMPOSE.service("keycloak").path("build");
        assertTrue(Repository.exists(
                build.path("context").asText() + "/" + build.path("dockerfile").asText()));
        assertEquals(
                COMPOSE.service("keycloak").path("user").asText().split(":", 2)[0],
                instructions(KEYCLOAK, "USER").getLast());
    }
}
