package lv.ocma.platform.testing;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import lv.ocma.platform.time.Dates;

/** Rules for the dates that a running service takes, found by its API document, the same for every service. */
public final class DateRules {

    private static final List<String> FAR =
            List.of("+999999999-01-01", "-999999999-01-01", "0000-01-01", "1899-12-31", "2101-01-01");
    private static final List<String> FAR_MONTHS = List.of("0000-01", "1899-12", "2101-01", "9999-12");

    /** What a narrower range leaves out is not to be told of a wider one. */
    private static final String LONG_AGO = "1999-12-31";

    private static final String SCHEMA = "schema";
    private static final String MONTH = "^\\d{4}-\\d{2}$";

    private DateRules() {}

    /**
     * The document says of every date and local time which form it has, and no parameter that anybody may send takes a far date or month:
     * it tells of one range, whichever end is passed and by how much.
     */
    public static void check() {
        var document = ServiceDocument.read();
        var broken = new ArrayList<String>();
        forms(document, "", broken);
        ServiceDocument.paths(document).forEach((path, item) -> {
            var operation = item.path("get");
            named(operation, schema -> isDate(document, schema))
                    .forEach(name -> refuses(path, name, FAR, LONG_AGO, broken));
            named(operation, schema -> schema.path("pattern").asText().equals(MONTH))
                    .forEach(name -> refuses(path, name, FAR_MONTHS, "1999-12", broken));
        });
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

    private static List<String> named(JsonNode operation, Predicate<JsonNode> schema) {
        return operation.path("x-callers").isEmpty()
                ? operation
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> schema.test(parameter.path(SCHEMA)))
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                        .map(parameter -> parameter.path("name").asText())
                        .toList()
                : List.of();
    }

    private static boolean isDate(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        var meant = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return meant.path("format").asText().equals("date");
    }

    private static void refuses(String path, String parameter, List<String> far, String longAgo, List<String> broken) {
        var ranges = new TreeSet<String>(ranges(path, parameter, longAgo, broken));
        for (var value : far) {
            var told = ranges(path, parameter, value, broken);
            if (told.isEmpty()) {
                broken.add(path + "?" + parameter + "=" + value + " is not refused");
            }
            ranges.addAll(told);
        }
        if (ranges.size() > 1) {
            broken.add(path + "?" + parameter + " is told of several ranges: " + ranges);
        }
    }

    private static List<String> ranges(String path, String parameter, String value, List<String> broken) {
        var answer = given().queryParam(parameter, value).get(path.replaceAll("\\{\\w+}", "a"));
        if (answer.statusCode() >= 500) {
            broken.add(path + "?" + parameter + "=" + value + " is answered by " + answer.statusCode());
        }
        return answer.statusCode() == 400
                ? answer.jsonPath()
                        .getList("errors.findAll { it.parameter == '" + parameter
                                + "' && it.code.endsWith('-range') }.detail")
                : List.of();
    }
}
