package lv.ocma.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which operations of the document a path that somebody has called means: of templates that fit, the one with most letters of its own. */
@ApplicationScoped
class DocumentedPaths {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final List<Path> paths;

    private record Path(Pattern pattern, ApiDocument.Declared operation) {

        int letters() {
            return PARAMETER.matcher(operation.template()).replaceAll("").length();
        }

        boolean isAt(String template) {
            return operation.template().equals(template);
        }
    }

    DocumentedPaths(ApiDocument document) {
        paths = document.operations().stream()
                .map(operation -> new Path(pattern(operation.template()), operation))
                .sorted(Comparator.comparingInt(Path::letters).reversed())
                .toList();
    }

    private static Pattern pattern(String template) {
        var literals = PARAMETER.splitAsStream(template).map(Pattern::quote);
        var ending = template.endsWith("}") ? "[^/]+" : "";
        return Pattern.compile(literals.collect(Collectors.joining("[^/]+")) + ending);
    }

    Stream<ApiDocument.Declared> at(String path) {
        var meant = paths.stream()
                .filter(known -> known.pattern.matcher(path).matches())
                .findFirst()
                .map(known -> known.operation.template());
        return meant.stream()
                .flatMap(template -> paths.stream().filter(known -> known.isAt(template)))
                .map(Path::operation);
    }
}
