package lv.ocma.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.OwnWords;
import lv.ocma.platform.problem.ParameterNames;
import lv.ocma.platform.problem.Violation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * All parameters are gone over before any is taken, so that one answer names whatever is wrong with each: a misspelt one would be ignored
 * and answer another question than the one asked, of one that is repeated either value could be meant, and some hold what no database keeps.
 */
@ApplicationScoped
class StrictParameters {

    /** As the operation declares it; of a list the type is that of its elements. */
    private record Declared(Class<?> type, boolean isList, boolean inPath, Parameter written) {}

    private final Map<Method, Map<String, Declared>> known = new ConcurrentHashMap<>();

    /** After it is known who asks. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        var declared = known.computeIfAbsent(resource.getResourceMethod(), StrictParameters::declaredBy);
        var violations = new ArrayList<Violation>();
        request.getUriInfo().getPathParameters().forEach((name, values) -> {
            var parameter = declared.get(name);
            if (parameter != null && parameter.inPath) {
                check(name, parameter, values, violations);
            }
        });
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            var parameter = declared.get(name);
            if (parameter == null || parameter.inPath) {
                violations.add(Violation.parameter(OwnWords.shown(name), "unknown-parameter"));
            } else if (values.size() > 1 && !parameter.isList) {
                violations.add(Violation.parameter(name, "repeated-parameter"));
            } else {
                check(name, parameter, values, violations);
            }
        });
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static void check(String name, Declared declared, List<String> values, List<Violation> violations) {
        values.stream()
                .map(value -> fault(name, declared, value))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(violations::add);
    }

    private static @Nullable Violation fault(String name, Declared declared, String value) {
        // What can't be kept can't be looked for, but an id in a path finds nothing then.
        if (!declared.inPath && !StorableText.isStorable(value)) {
            return Violation.parameter(name, "format");
        }
        if (!declared.inPath && !Extent.holds(value, Extent.PARAMETER)) {
            return Violation.parameter(name, "size", Extent.upTo(Extent.PARAMETER));
        }
        var fault = ParameterFormats.fault(name, declared.type, declared.written.getAnnotations(), value);
        return fault == null && !declared.inPath ? ofPage(name, value) : fault;
    }

    /** The two parameters that mean the same at every list. */
    private static @Nullable Violation ofPage(String name, String value) {
        return switch (name) {
            case Paging.LIMIT -> Paging.fault(Integer.parseInt(value), Paging.MAX_LIMIT);
            case Cursor.NAME -> Cursor.fault(value);
            default -> null;
        };
    }

    private static Map<String, Declared> declaredBy(Method method) {
        var declared = new LinkedHashMap<String, Declared>();
        for (var parameter : method.getParameters()) {
            var inPath =
                    parameter.isAnnotationPresent(PathParam.class) || parameter.isAnnotationPresent(RestPath.class);
            if (inPath
                    || parameter.isAnnotationPresent(QueryParam.class)
                    || parameter.isAnnotationPresent(RestQuery.class)) {
                declared.put(
                        ParameterNames.of(parameter.getAnnotations(), parameter.getName()),
                        new Declared(type(parameter), isList(parameter), inPath, parameter));
            }
        }
        return Map.copyOf(declared);
    }

    private static boolean isList(Parameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getType());
    }

    private static Class<?> type(Parameter parameter) {
        return isList(parameter)
                        && parameter.getParameterizedType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : parameter.getType();
    }
}
