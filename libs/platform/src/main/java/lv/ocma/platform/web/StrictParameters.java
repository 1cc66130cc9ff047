package lv.ocma.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.OwnWords;
import lv.ocma.platform.problem.ParameterNames;
import lv.ocma.platform.problem.Violation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A misspelt parameter would otherwise be ignored and answer another question than the one asked: it is refused, and so is a value that
 * holds what no database keeps.
 */
@ApplicationScoped
class StrictParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        var allowed = known.computeIfAbsent(resource.getResourceMethod(), StrictParameters::parametersOf);
        var violations = new ArrayList<Violation>();
        given.forEach((name, values) -> {
            if (!allowed.contains(name)) {
                violations.add(Violation.parameter(OwnWords.shown(name), "unknown-parameter"));
            } else if (!values.stream().allMatch(StorableText::isStorable)) {
                violations.add(Violation.parameter(name, "format"));
            }
        });
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static Set<String> parametersOf(Method method) {
        var names = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class) || parameter.isAnnotationPresent(RestQuery.class)) {
                names.add(ParameterNames.of(parameter.getAnnotations(), parameter.getName()));
            }
        }
        return names;
    }
}
