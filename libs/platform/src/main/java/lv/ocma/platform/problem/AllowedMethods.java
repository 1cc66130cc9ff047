package lv.ocma.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which methods a path has, for the header {@code Allow} that RFC 9110 asks of every 405; Quarkus tells its exception mapper none.
 * Read from the OpenAPI document that the build has made of the resources.
 */
@ApplicationScoped
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Path> paths = new ArrayList<>();

    private record Path(Pattern pattern, Set<String> methods) {}

    AllowedMethods(ObjectMapper json) {
        try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException(
                        DOCUMENT + " is missing: quarkus-smallrye-openapi makes it in every build");
            }
            json.readTree(document).path("paths").properties().forEach(path -> add(path.getKey(), path.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String template, JsonNode item) {
        var literals = PARAMETER.splitAsStream(template).map(Pattern::quote);
        var ending = template.endsWith("}") ? "[^/]+" : "";
        paths.add(new Path(
                Pattern.compile(literals.collect(Collectors.joining("[^/]+")) + ending),
                METHODS.stream()
                        .filter(item::has)
                        .map(method -> method.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet())));
    }

    /** In alphabetical order; what Quarkus answers by itself, HEAD and OPTIONS, included. */
    SortedSet<String> at(String path) {
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        paths.stream()
                .filter(known -> known.pattern.matcher(path).matches())
                .forEach(known -> methods.addAll(known.methods));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
