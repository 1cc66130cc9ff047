package lv.ocma.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which methods a path has, for the header {@code Allow} that RFC 9110 asks of every 405; Quarkus tells its exception mapper none, and
 * where paths of several resource classes begin alike it answers 404 instead.
 */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Path> paths = new ArrayList<>();

    private record Path(Pattern pattern, Set<String> methods) {}

    AllowedMethods(ApiDocument document) {
        document.operations().stream()
                .collect(Collectors.groupingBy(
                        ApiDocument.Declared::template,
                        Collectors.mapping(ApiDocument.Declared::method, Collectors.toSet())))
                .forEach((template, methods) -> paths.add(new Path(pattern(template), methods)));
    }

    private static Pattern pattern(String template) {
        var literals = PARAMETER.splitAsStream(template).map(Pattern::quote);
        var ending = template.endsWith("}") ? "[^/]+" : "";
        return Pattern.compile(literals.collect(Collectors.joining("[^/]+")) + ending);
    }

    /** Whether there is something at the path, but nothing for this method. */
    boolean refuses(String method, String path) {
        var methods = at(path);
        return methods.size() > 1 && !methods.contains(method);
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
