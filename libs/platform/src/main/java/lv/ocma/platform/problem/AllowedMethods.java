package lv.ocma.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which methods a path has, for the header {@code Allow} that RFC 9110 asks of every 405; Quarkus tells its exception mapper none, and
 * where paths of several resource classes begin alike it answers 404 instead.
 */
@ApplicationScoped
class AllowedMethods {

    static final String OPTIONS = "OPTIONS";

    private final DocumentedPaths paths;

    AllowedMethods(DocumentedPaths paths) {
        this.paths = paths;
    }

    boolean isSomethingAt(String path) {
        return paths.at(path).findAny().isPresent();
    }

    /** Whether there is something at the path, but nothing for this method. */
    boolean refuses(String method, String path) {
        return isSomethingAt(path) && !at(path).contains(method);
    }

    String header(String path) {
        return String.join(", ", at(path));
    }

    /** In alphabetical order; HEAD and OPTIONS, for which no operation is declared, included. */
    private SortedSet<String> at(String path) {
        var methods = new TreeSet<>(Set.of(OPTIONS));
        paths.at(path).map(ApiDocument.Declared::method).forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
