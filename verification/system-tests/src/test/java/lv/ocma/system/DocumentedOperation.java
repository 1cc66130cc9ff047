package lv.ocma.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.ocma.contract.ApiDocument;
import lv.ocma.platform.testing.ServiceDocument;

/** An operation as the document of its service describes it. */
record DocumentedOperation(String service, String method, String path, JsonNode declared) {

    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    static List<DocumentedOperation> of(String service, JsonNode document) {
        var operations = new ArrayList<DocumentedOperation>();
        for (var path : ServiceDocument.paths(document).entrySet()) {
            for (var operation : path.getValue().properties()) {
                if (operation.getValue().has("operationId") && endsByItself(operation.getValue())) {
                    operations.add(
                            new DocumentedOperation(service, operation.getKey(), path.getKey(), operation.getValue()));
                }
            }
        }
        return operations;
    }

    /** Of every service that has it, what the document of the whole API says of it. */
    static List<DocumentedOperation> of(ApiDocument.Declared operation) {
        return endsByItself(operation.declared())
                ? operation
                        .declared()
                        .path("x-services")
                        .valueStream()
                        .map(service -> new DocumentedOperation(
                                service.asText(), operation.method(), operation.path(), operation.declared()))
                        .toList()
                : List.of();
    }

    /** A stream of events ends when its caller goes; whoever reads the answer whole would wait for ever. */
    private static boolean endsByItself(JsonNode operation) {
        return !operation.path("responses").path("200").path("content").has("text/event-stream");
    }

    String name() {
        return method + " " + path;
    }

    /**
     * What staff write into reference data and into templates is published, or may be, so a mark there would be found everywhere, as it must: what is personal
     * takes the place of placeholders.
     */
    boolean publishesItsBody() {
        return (service.equals("divisions") && !path.startsWith("/v1/operations/")) || path.startsWith("/v1/templates");
    }

    /** The path with the examples of its parameters. */
    String path(String parameter, String value) {
        return IN_PATH.matcher(path)
                .replaceAll(found -> found.group(1).equals(parameter) ? value : example(found.group(1)));
    }

    String examplePath() {
        return path("", "");
    }

    private String example(String name) {
        if (name.equals("service")) {
            return service;
        }
        for (var parameter : declared.path("parameters")) {
            if (parameter.path("name").asText().equals(name) && parameter.has("example")) {
                return parameter.path("example").asText();
            }
        }
        return UUID.randomUUID().toString();
    }

    List<String> parameters(String in) {
        var names = new ArrayList<String>();
        for (var parameter : declared.path("parameters")) {
            if (parameter.path("in").asText().equals(in)) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }

    Stream<JsonNode> bodies() {
        var bodies = new ArrayList<JsonNode>();
        declared.at("/requestBody/content/application~1json/examples")
                .forEach(example -> bodies.add(example.path("value")));
        return bodies.stream();
    }

    /** Slugs that it may answer. */
    Set<String> problems() {
        var slugs = new HashSet<String>();
        declared.path("responses")
                .forEach(response -> response.path("x-problems").forEach(slug -> slugs.add(slug.asText())));
        return slugs;
    }
}
