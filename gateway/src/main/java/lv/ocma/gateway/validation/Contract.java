package lv.ocma.gateway.validation;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import lv.ocma.gateway.contract.Operation;
import org.jspecify.annotations.Nullable;

/** What the document of one operation says of its requests. */
final class Contract {

    private static final String JSON = "application/json";

    private final boolean secured;
    private final QueryCheck query = new QueryCheck();
    private final HeaderCheck headers = new HeaderCheck();
    private final @Nullable Shape body;

    Contract(Operation operation, Shapes shapes) {
        var document = operation.document();
        secured = !operation.isOpen();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            var required = parameter.path("required").booleanValue();
            var schema = parameter.path("schema");
            // What is no id in a path finds nothing, which only a service says.
            switch (parameter.path("in").asText()) {
                case "query" -> query.declare(name, required, shapes.of(schema));
                case "header" -> headers.declare(name, required, new TextRule(schema));
                default -> {}
            }
        }
        var json = document.path("requestBody").path("content").path(JSON).path("schema");
        body = json.isMissingNode() ? null : shapes.of(json);
    }

    /** Who shows nothing, where something has to be shown, learns that first, from the service. */
    boolean hasToShowWhoItIs(MultiMap headers) {
        return secured && !headers.contains(HttpHeaders.AUTHORIZATION) && !headers.contains("X-Manage-Token");
    }

    Findings ofQuery(MultiMap parameters) {
        return query.findings(parameters);
    }

    Findings ofHeaders(MultiMap sent) {
        return headers.findings(sent);
    }

    /** Null where the document says nothing of a body of this kind. */
    @Nullable
    Shape body(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        var isJson = type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON);
        return isJson ? body : null;
    }

    /** Of JSON. */
    @Nullable
    Shape body() {
        return body;
    }
}
