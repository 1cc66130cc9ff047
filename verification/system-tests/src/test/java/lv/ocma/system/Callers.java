package lv.ocma.system;

import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Calls by somebody who may, as an operation says of its callers. */
final class Callers {

    /** For each role of an employee, and for each other kind of caller, a name of {@code ./ocma token}. */
    private static final Map<String, String> CALLERS = Map.of(
            "CUSTOMER", "customer",
            "PORTAL", "portal-for-customer",
            "FRONT_END", "front-end",
            "clerk", "clerk-riga-3",
            "division-manager", "manager-head-office",
            "supervisor", "supervisor",
            "auditor", "auditor",
            "print-room", "print-room",
            "administrator", "administrator");

    private final Api api;

    Callers(Api api) {
        this.api = api;
    }

    RequestSpecification of(DocumentedOperation operation) {
        var callers = operation.declared().path("x-callers");
        if (callers.isEmpty()) {
            return api.withoutToken();
        }
        var roles = operation.declared().path("x-roles");
        var kind = callers.path(0).asText().equals("STAFF") && !roles.isEmpty()
                ? roles.path(0).asText()
                : callers.path(0).asText();
        return api.as(CALLERS.getOrDefault(kind, "clerk-riga-3"));
    }
}
