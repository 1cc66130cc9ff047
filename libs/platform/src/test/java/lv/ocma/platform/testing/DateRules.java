package lv.ocma.platform.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.platform.time.Dates;

/** Rules for the dates that a running service takes, found by its API document, the same for every service. */
public final class DateRules {

    private static final List<String> FAR = List.of("+999999999-01-01", "-999999999-01-01", "0000-01-01", "2101-01-01");
    private static final String SCHEMA = "schema";

    private DateRules() {}

    /** The document says of every date and local time which form it has, and no date parameter that anybody may send takes a far one. */
    public static void check() {
        var document = read(given().queryParam("format", "JSON").get("/openapi").asString());
        var broken = new ArrayList<String>();
        forms(document, "", broken);
        document.path("paths")
                .properties()
                .forEach(path -> parameters(document, path.getValue().path("get"))
                        .forEach(parameter ->
                                refuses(path.getKey(), parameter.path("name").asText(), broken)));
        assertEquals(List.of(), broken);
    }

    private static void forms(JsonNode node, String at, List<String> broken) {
        var format = node.path("format").asText();
        if (format.equals("date") && !node.path("pattern").asText().equals(Dates.PATTERN)) {
            broken.add(at + " is a date without its pattern");
        }
        if (format.equals("local-time") && !node.hasNonNull("pattern")) {
            broken.add(at + " is a local time without its pattern");
        }
        node.properties().forEach(child -> forms(child.getValue(), at + "/" + child.getKey(), broken));
        if (node.isArray()) {
            node.forEach(child -> forms(child, at + "/-", broken));
        }
    }

    private static Stream<JsonNode> parameters(JsonNode document, JsonNode operation) {
        return operation.path("security").isEmpty()
                ? operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> isDate(document, parameter.path(SCHEMA)))
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                : Stream.of();
    }

    private static boolean isDate(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        var meant = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return meant.path("format").asText().equals("date");
    }

    private static void refuses(String path, String parameter, List<String> broken) {
        for (var date : FAR) {
            var answer = given().queryParam(parameter, date).get(path.replaceAll("\\{\\w+}", "a"));
            if (answer.statusCode() != 400
                    || !parameter.equals(answer.jsonPath().getString("errors[0].parameter"))) {
                broken.add(path + "?" + parameter + "=" + date + " is answered by " + answer.statusCode());
            }
        }
    }

    private static JsonNode read(String document) {
        try {
            return new ObjectMapper().readTree(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the API document is not JSON", e);
        }
    }
}
