package lv.ocma.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operations of the document a path that somebody has called may mean. */
@ApplicationScoped
class DocumentedPaths {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Path> paths;

    private record Path(Pattern pattern, ApiDocument.Declared operation) {}

    DocumentedPaths(ApiDocument document) {
        paths = document.operations().stream()
                .map(operation -> new Path(pattern(operation.template()), operation))
                .toList();
    }

    private static Pattern pattern(String template) {
        var literals = PARAMETER.splitAsStream(template).map(Pattern::quote);
        var ending = template.endsWith("}") ? "[^/]+" : "";
        return Pattern.compile(literals.collect(Collectors.joining("[^/]+")) + ending);
    }

    Stream<ApiDocument.Declared> at(String path) {
        return paths.stream()
                .filter(known -> known.pattern.matcher(path).matches())
                .map(Path::operation);
    }

    /** Media types of what is answered there; HEAD is a GET without its body. */
    List<String> forms(String method, String path) {
        var documented = method.equals("HEAD") ? "GET" : method;
        return at(path).filter(operation -> operation.method().equals(documented))
                .flatMap(operation -> operation.forms().stream())
                .distinct()
                .toList();
    }
}
