package lv.ocma.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.idempotency.IdempotencyKey;
import lv.ocma.platform.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The request headers that the document of a running service declares, held against the code that reads them, the same for every service. */
public final class RequestHeaderRules {

    private static final Set<String> READ =
            Set.of(IdempotencyKey.HEADER, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    /** What an operation answers for reading the header. */
    private static final Map<String, List<String>> ANSWERS = Map.of(
            IdempotencyKey.HEADER, List.of("400", "409", "422"),
            HttpHeaders.IF_MATCH, List.of("412", "428"),
            HttpHeaders.IF_NONE_MATCH, List.of("304"));

    private RequestHeaderRules() {}

    /**
     * An idempotent operation has the key, required as it is for the code; one that may come upon a precondition has {@code If-Match}, required; a read
     * that may tell a tag has {@code If-None-Match}. None has one that its code does not read.
     *
     * @param root package of the service, e.g. {@code lv.ocma.appointments}
     */
    public static void check(String root) {
        var document = ServiceDocument.read();
        var code = operations(root);
        var reach = new Reach();
        var wrong = new TreeSet<String>();
        for (var item : ServiceDocument.paths(document).values()) {
            for (var operation : item) {
                var id = operation.path("operationId").asText();
                var method = requireNonNull(code.get(id), id);
                var read = read(method, reach);
                var declared = declared(document, operation);
                if (!read.equals(declared)) {
                    wrong.add(id + " reads " + read + " and declares " + declared);
                }
                declared.keySet().stream()
                        .flatMap(header -> ANSWERS.getOrDefault(header, List.of()).stream())
                        .filter(status -> !operation.path("responses").has(status))
                        .forEach(status -> wrong.add(id + " does not answer " + status));
            }
        }
        assertEquals(Set.of(), wrong, "headers, true where they are required, and answers that follow from them");
    }

    private static Map<String, JavaMethod> operations(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root, "lv.ocma.platform");
        var operations = new HashMap<String, JavaMethod>();
        for (var type : classes) {
            for (var method : type.getMethods()) {
                method.tryGetAnnotationOfType(Operation.class)
                        .ifPresent(operation -> operations.put(operation.operationId(), method));
            }
        }
        return operations;
    }

    private static Map<String, Boolean> read(JavaMethod method, Reach reach) {
        var headers = new TreeMap<String, Boolean>();
        var reached = reach.of(method);
        method.tryGetAnnotationOfType(Idempotent.class)
                .ifPresent(idempotent -> headers.put(IdempotencyKey.HEADER, idempotent.required()));
        if (reachesAny(reached, Preconditions.class, "requireMatch")) {
            headers.put(HttpHeaders.IF_MATCH, true);
        }
        if (method.isAnnotatedWith(GET.class) && reachesAny(reached, Etag.class, "of")) {
            headers.put(HttpHeaders.IF_NONE_MATCH, false);
        }
        return headers;
    }

    private static boolean reachesAny(Set<String> reached, Class<?> owner, String method) {
        return reached.stream().anyMatch(name -> name.startsWith(owner.getName() + "." + method + "("));
    }

    private static Map<String, Boolean> declared(JsonNode document, JsonNode operation) {
        var headers = new TreeMap<String, Boolean>();
        for (var parameter : operation.path("parameters")) {
            var reference = parameter.path("$ref").asText();
            var described = reference.isEmpty() ? parameter : document.at(reference.substring(1));
            if (READ.contains(described.path("name").asText())) {
                headers.put(
                        described.path("name").asText(),
                        described.path("required").asBoolean());
            }
        }
        return headers;
    }
}
