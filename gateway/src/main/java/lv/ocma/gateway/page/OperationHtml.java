package lv.ocma.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.gateway.contract.Operation;

/** One operation of the plain reference: who may call it, what it takes, what it answers, and with which problems. */
final class OperationHtml {

    private final Operation operation;
    private final JsonNode document;
    private final SchemaWords words;

    /** @param schemas where the named schemas are described */
    OperationHtml(Operation operation, String schemas) {
        this.operation = operation;
        this.document = operation.document();
        this.words = new SchemaWords(schemas);
    }

    String html() {
        return "<section aria-labelledby=\"%1$s\">%n<h2 id=\"%1$s\">%2$s</h2>%n<p><code>%3$s %4$s</code></p>%n%5$s<p>%6$s</p>%n"
                        .formatted(
                                operation.id(),
                                PageFiles.escaped(document.path("summary").asText()),
                                operation.method(),
                                PageFiles.escaped(operation.path()),
                                Markdown.html(document.path("description").asText()),
                                callers())
                + parameters()
                + body()
                + answers()
                + "</section>\n";
    }

    private String callers() {
        if (operation.isOpen()) {
            return "Open to everybody, without a token.";
        }
        var ways = new ArrayList<String>();
        for (var way : operation.ways()) {
            way.properties()
                    .forEach(scheme -> ways.add(
                            scheme.getKey().equals("manageToken")
                                    ? "the visit's manage token"
                                    : scheme.getValue().isEmpty()
                                            ? "a token"
                                            : "a token with scope " + codes(scheme.getValue())));
        }
        var callers = document.has("x-callers") ? " Callers: " + codes(document.path("x-callers")) + "." : "";
        var roles = document.has("x-roles") ? " Roles of staff: " + codes(document.path("x-roles")) + "." : "";
        return "Takes " + String.join(", or ", ways) + "." + callers + roles;
    }

    private static String codes(JsonNode names) {
        var codes = new ArrayList<String>();
        names.forEach(name -> codes.add("<code>" + PageFiles.escaped(name.asText()) + "</code>"));
        return String.join(", ", codes);
    }

    private String parameters() {
        var parameters = operation.parameters();
        if (parameters.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<h3>Parameters</h3>\n<dl>\n");
        for (var parameter : parameters) {
            html.append("<dt><code>%s</code> in %s</dt>%n<dd>%s%s. %s %s</dd>%n"
                    .formatted(
                            PageFiles.escaped(parameter.path("name").asText()),
                            parameter.path("in").asText(),
                            words.kind(parameter.path("schema")),
                            parameter.path("required").asBoolean() ? ", required" : "",
                            PageFiles.escaped(parameter.path("description").asText()),
                            words.about(parameter.path("schema"))));
        }
        return html.append("</dl>\n").toString();
    }

    private String body() {
        var contents = contents(document.path("requestBody"));
        return contents.isEmpty() ? "" : "<h3>Body</h3>\n<p>" + String.join(", or ", contents) + "</p>\n";
    }

    private List<String> contents(JsonNode from) {
        var kinds = new ArrayList<String>();
        for (var content : from.path("content").properties()) {
            kinds.add("%s as <code>%s</code>"
                    .formatted(words.kind(content.getValue().path("schema")), PageFiles.escaped(content.getKey())));
        }
        return kinds;
    }

    private String answers() {
        var html = new StringBuilder("<h3>Answers</h3>\n<dl>\n");
        for (var answer : document.path("responses").properties()) {
            var problems = new ArrayList<String>();
            answer.getValue()
                    .path("x-problems")
                    .forEach(slug -> problems.add(
                            "<a href=\"/problems/%1$s?lang=en\">%1$s</a>".formatted(PageFiles.escaped(slug.asText()))));
            var what = problems.isEmpty() ? contents(answer.getValue()) : problems;
            html.append("<dt>%s</dt>%n<dd>%s %s</dd>%n"
                    .formatted(
                            answer.getKey(),
                            PageFiles.escaped(
                                    answer.getValue().path("description").asText()),
                            String.join(", ", what)));
        }
        return html.append("</dl>\n").toString();
    }
}
