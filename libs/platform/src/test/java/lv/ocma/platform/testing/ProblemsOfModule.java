package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lv.ocma.platform.problem.ProblemCatalogue;
import org.junit.jupiter.api.DynamicTest;

/**
 * Makes each problem happen that a module can answer, over HTTP. In the end what has happened is held against what is declared: in
 * the module's {@code problems.json} and by whatever else it answers with. One that never happens fails, and so does one that
 * happens without being declared.
 */
public final class ProblemsOfModule {

    /** Headers without which a caller can't go on, by status. */
    private static final Map<Integer, String> SAID_BESIDE =
            Map.of(401, "WWW-Authenticate", 405, "Allow", 503, "Retry-After");

    static final Path OWN = Path.of("src/main/resources/META-INF/problems.json");

    private final Set<String> declared;
    private final Map<String, Supplier<Response>> scenarios = new LinkedHashMap<>();

    /** @param shared slugs that the module answers with beside its own */
    public ProblemsOfModule(Collection<String> shared) {
        this(OWN, shared);
    }

    ProblemsOfModule(Path own, Collection<String> shared) {
        declared = slugsOf(own);
        declared.addAll(shared);
    }

    /** @param scenario ends in the answer that is to be this problem */
    public ProblemsOfModule happens(String slug, Supplier<Response> scenario) {
        if (scenarios.put(slug, scenario) != null) {
            throw new IllegalArgumentException(slug + " has two scenarios");
        }
        return this;
    }

    /** One test for each problem, and a last one that none is missing. */
    public Stream<DynamicTest> tests() {
        var happened = new TreeSet<String>();
        var tests = new ArrayList<DynamicTest>();
        scenarios.forEach((slug, scenario) -> tests.add(dynamicTest(slug, () -> {
            verify(slug, scenario.get());
            happened.add(slug);
        })));
        tests.add(dynamicTest("every declared problem has happened", () -> {
            assertEquals(Set.of(), without(declared, happened), "declared, and never seen in an answer");
            assertEquals(Set.of(), without(happened, declared), "seen in an answer, and not declared");
        }));
        return tests.stream();
    }

    private static Set<String> without(Set<String> slugs, Set<String> others) {
        var rest = new TreeSet<>(slugs);
        rest.removeAll(others);
        return rest;
    }

    private static void verify(String slug, Response answer) {
        var type = ProblemCatalogue.shared().require(slug);
        var told = answer.asString();
        assertEquals(type.status(), answer.statusCode(), told);
        assertEquals("application/problem+json", answer.contentType().split(";", 2)[0]);
        var header = SAID_BESIDE.get(type.status());
        assertTrue(header == null || answer.header(header) != null, () -> "no " + header + " beside " + told);
        var address = JsonBody.text(answer, "/type");
        assertEquals("/problems/" + slug, address.substring(address.lastIndexOf("/problems/")));
        assertEquals(type.title(answer.header("Content-Language")), JsonBody.text(answer, "/title"));
        assertFalse(JsonBody.text(answer, "/detail").matches(".*\\{\\w+}.*"), "the text lacks a value: " + told);
    }

    private static Set<String> slugsOf(Path problems) {
        try {
            var slugs = new TreeSet<String>();
            new ObjectMapper()
                    .readTree(problems.toFile())
                    .path("problems")
                    .fieldNames()
                    .forEachRemaining(slugs::add);
            return slugs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
