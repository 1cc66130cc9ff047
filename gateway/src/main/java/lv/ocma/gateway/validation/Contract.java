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
    private final @Nullable Shape body;

    Contract(Operation operation, Shapes shapes) {
        var document = operation.document();
        secured = !operation.isOpen();
        for (var parameter : document.path("parameters")) {
            // What is no id in a path finds nothing, which only a service says; headers have answers of their own, in
            // an order of their own.
            if (parameter.path("in").asText().equals("query")) {
                query.declare(
                        parameter.path("name").asText(),
                        parameter.path("required").booleanValue(),
                        shapes.of(parameter.path("schema")));
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
