package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes each problem happen that a module declares: one scenario for each slug of its {@code problems.json}, neither may miss the other. */
public final class ProblemsOfModule {

    private static final Path DECLARED = Path.of("src/main/resources/META-INF/problems.json");

    private final Map<String, Supplier<Response>> scenarios = new LinkedHashMap<>();

    public ProblemsOfModule happens(String slug, Supplier<Response> scenario) {
        if (scenarios.put(slug, scenario) != null) {
            throw new IllegalArgumentException(slug + " has two scenarios");
        }
        return this;
    }

    public Stream<DynamicTest> tests() {
        var declared = declared();
        var slugs = new TreeSet<String>();
        declared.fieldNames().forEachRemaining(slugs::add);
        var complete = dynamicTest(
                "every problem of the module has a scenario",
                () -> assertEquals(slugs, new TreeSet<>(scenarios.keySet()), "declared, and scenarios"));
        return Stream.concat(
                Stream.of(complete),
                scenarios.entrySet().stream()
                        .map(each -> dynamicTest(
                                each.getKey(),
                                () -> verify(
                                        each.getKey(), declared, each.getValue().get()))));
    }

    private static void verify(String slug, JsonNode declared, Response answer) {
        var type = declared.path(slug);
        assertEquals(type.path("status").asInt(), answer.statusCode(), answer.asString());
        assertEquals("application/problem+json", answer.contentType().split(";", 2)[0]);
        var told = answer.jsonPath().getString("type");
        assertEquals(slug, told.substring(told.lastIndexOf('/') + 1));
        var language = answer.header("Content-Language");
        assertEquals(
                type.path("title").path(language).asText(), answer.jsonPath().getString("title"));
        var unfilled = answer.jsonPath().getString("detail").matches(".*\\{\\w+}.*");
        assertEquals(
                false, unfilled, "a detail is missing in: " + answer.jsonPath().getString("detail"));
    }

    private static JsonNode declared() {
        try {
            return new ObjectMapper().readTree(DECLARED.toFile()).path("problems");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
