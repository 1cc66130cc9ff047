package lv.ocma.gateway.contract;

import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the operation of a method and a path, in as many steps as the path has segments; what is written goes before what is named in braces. */
final class PathTree {

    private final Map<String, PathTree> written = new HashMap<>();
    private final Map<HttpMethod, Operation> here = new HashMap<>();
    private @Nullable PathTree named;

    void add(Operation operation) {
        var node = this;
        for (var segment : segments(operation.path())) {
            node = node.child(segment);
        }
        var other = node.here.put(operation.method(), operation);
        if (other != null) {
            throw new IllegalStateException(operation + " is documented twice, as " + other);
        }
    }

    private PathTree child(String segment) {
        if (!segment.startsWith("{")) {
            return written.computeIfAbsent(segment, any -> new PathTree());
        }
        if (named == null) {
            named = new PathTree();
        }
        return named;
    }

    /** A path that two templates fit belongs to the one that says more of it, from the left. */
    @Nullable
    Operation find(HttpMethod method, String path) {
        return find(method, segments(path), 0);
    }

    private @Nullable Operation find(HttpMethod method, List<String> segments, int at) {
        if (at == segments.size()) {
            return here.get(method);
        }
        var literal = written.get(segments.get(at));
        var found = literal == null ? null : literal.find(method, segments, at + 1);
        return found != null || named == null ? found : named.find(method, segments, at + 1);
    }

    /** What any template that fits the path takes. */
    Set<HttpMethod> methods(String path) {
        var methods = new HashSet<HttpMethod>();
        collect(segments(path), 0, methods);
        return methods;
    }

    private void collect(List<String> segments, int at, Set<HttpMethod> methods) {
        if (at == segments.size()) {
            methods.addAll(here.keySet());
            return;
        }
        var literal = written.get(segments.get(at));
        if (literal != null) {
            literal.collect(segments, at + 1, methods);
        }
        if (named != null) {
            named.collect(segments, at + 1, methods);
        }
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
