package lv.ocma.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Who;

/**
 * An operation as the OpenAPI document of the running service declares it.
 *
 * @param method in capitals
 * @param template of its path, parameters in braces
 * @param callers empty when it is open to anyone
 * @param roles of which an employee needs one, as the realm spells them
 * @param problems slugs that it can answer
 */
record DeclaredOperation(
        String id,
        String method,
        String template,
        Set<Who> callers,
        Set<String> roles,
        String scope,
        Set<String> problems) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    static List<DeclaredOperation> ofTheService() {
        var operations = new ArrayList<DeclaredOperation>();
        for (var path : ServiceDocument.paths(ServiceDocument.read()).entrySet()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(of(operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    private static DeclaredOperation of(String method, String template, JsonNode operation) {
        var callers = new HashSet<Who>();
        operation.path("x-callers").forEach(who -> callers.add(Who.valueOf(who.asText())));
        var roles = new HashSet<String>();
        operation.path("x-roles").forEach(role -> roles.add(role.asText()));
        var scope = "";
        for (var requirement : operation.path("security")) {
            scope = requirement.has("bearer")
                    ? requirement.path("bearer").path(0).asText()
                    : scope;
        }
        var problems = new HashSet<String>();
        for (var answer : operation.path("responses")) {
            answer.path(Problems.IN_DOCUMENT).forEach(slug -> problems.add(slug.asText()));
        }
        return new DeclaredOperation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                template,
                callers,
                roles,
                scope,
                problems);
    }

    boolean isOpen() {
        return callers.isEmpty();
    }
}
