package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lv.ocma.stack.keycloak.Keycloak;
import lv.ocma.stack.part.Java;

/** The whole list of instructions of each recipe, stage by stage: one more or one less is a breach. */
final class Recipes {
    static final String USER = "10001:10001";

    /** Debian or Ubuntu, as only these have the bash that the health check is run by. */
    private static final String BASE = "FROM eclipse-temurin:" + Repository.pom("pom.xml", "maven.compiler.release")
            + "\\.[\\d._]+-jre-(noble|jammy)";

    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^#\\s*\\w+\\s*=.*$");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Recipes() {}

    /** Instructions as the builder reads them: without comments, their names in capitals, continued lines joined. */
    private static List<String> instructions(String recipe) {
        assertTrue(!DIRECTIVE.matcher(recipe).find(), "a directive changes how the rest is read");
        var instructions = new ArrayList<String>();
        for (var line : recipe.replace("\\\n", " ").lines().toList()) {
            var stripped = line.strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                var parts = stripped.split("\\s+", 2);
                instructions.add(parts[0].toUpperCase(Locale.ROOT) + " " + parts[parts.length - 1]);
            }
        }
        return instructions;
    }

    static void ofServices(Deployment deployment) {
        var compose = deployment.compose();
        var listening = new Listening(compose);
        var instructions = new ArrayList<>(instructions(deployment.text(Deployment.SERVICE_RECIPE)));
        var base = instructions.removeFirst();
        assertTrue(base.matches(BASE), base);
        var entry = instructions.removeLast();
        assertEquals(
                List.of(
                        "WORKDIR /deployments",
                        // Without --chown: the process can read its own code and not change it.
                        "COPY --chmod=0755 target/quarkus-app/lib/ lib/",
                        "COPY --chmod=0755 target/quarkus-app/quarkus-run.jar ./",
                        "COPY --chmod=0755 target/quarkus-app/quarkus/ quarkus/",
                        "COPY --chmod=0755 target/quarkus-app/app/ app/",
                        "USER " + USER,
                        "EXPOSE " + listening.http("gateway") + " " + listening.management("gateway")),
                instructions);
        var command = new ArrayList<>(words(entry));
        var share = command.remove(1);
        assertTrue(share.matches("-XX:MaxRAMPercentage=\\d{2}"), share);
        var expected = new ArrayList<>(List.of("java"));
        expected.addAll(Java.FLAGS);
        expected.addAll(List.of("-jar", "quarkus-run.jar"));
        assertEquals(expected, command);
        for (var name : Compose.ours()) {
            assertEquals(
                    Repository.yaml("{context: " + Compose.module(name) + ", dockerfile: ../"
                            + Deployment.SERVICE_RECIPE + "}"),
                    compose.service(name).path("build"),
                    name);
            assertEquals(listening.http("gateway"), listening.http(name), name);
            assertEquals(listening.management("gateway"), listening.management(name), name);
        }
    }

    private static List<String> words(String entry) {
        assertTrue(entry.startsWith("ENTRYPOINT "), entry);
        try {
            return List.of(JSON.readValue(entry.substring("ENTRYPOINT ".length()), String[].class));
        } catch (JsonProcessingException e) {
            throw new AssertionError("a shell would stand between: " + entry, e);
        }
    }

    static void ofKeycloak(Deployment deployment) {
        var compose = deployment.compose();
        var listening = new Listening(compose);
        var image = "quay.io/keycloak/keycloak:" + Repository.pom("local-stack/pom.xml", "keycloak-server.version");
        assertEquals(
                List.of(
                        "FROM " + image + " AS prepared",
                        "RUN /opt/keycloak/bin/kc.sh build " + String.join(" ", Keycloak.PREPARED_FOR),
                        "FROM " + image,
                        "COPY --from=prepared /opt/keycloak/ /opt/keycloak/",
                        "USER "
                                + compose.service("keycloak")
                                        .path("user")
                                        .asText()
                                        .split(":", 2)[0],
                        "EXPOSE " + listening.http("keycloak") + " " + listening.management("keycloak")),
                instructions(deployment.text(Deployment.KEYCLOAK_RECIPE)));
        assertEquals(
                Repository.yaml("{context: deploy, dockerfile: keycloak.Dockerfile}"),
                compose.service("keycloak").path("build"));
    }
}
