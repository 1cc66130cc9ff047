package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of open data as a parser reads them, and the JSON of the same address to hold them against. */
final class CsvRead {

    private CsvRead() {}

    /** All items, which are on one page. */
    static List<JsonNode> items(String address) {
        var page = given().get(address).then().statusCode(200).extract().as(JsonNode.class);
        assertTrue(page.path("next").isNull(), "one page");
        var items = new ArrayList<JsonNode>();
        page.path("items").forEach(items::add);
        return items;
    }

    /** A line each, by column; null is an empty field. */
    static List<Map<String, @Nullable String>> rows(String address) throws IOException {
        try (MappingIterator<Map<String, String>> lines = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv(address))) {
            return lines.readAll().stream().map(CsvRead::known).toList();
        }
    }

    private static Map<String, @Nullable String> known(Map<String, String> line) {
        var known = new LinkedHashMap<String, @Nullable String>();
        line.forEach((column, field) -> known.put(column, field.isEmpty() ? null : field));
        return known;
    }

    static String csv(String address) {
        var table = given().accept("text/csv")
                .get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=utf-8;header=present"))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .extract();
        assertNotNull(table.header("ETag"));
        return new String(table.asByteArray(), StandardCharsets.UTF_8);
    }

    /** What a column says of a value: nothing of null, several with a line between. */
    static void put(Map<String, @Nullable String> line, String column, JsonNode value) {
        if (value.isArray()) {
            var values = new ArrayList<JsonNode>();
            value.forEach(values::add);
            put(line, column, values);
        } else {
            line.put(column, value.isValueNode() && !value.isNull() ? value.asText() : null);
        }
    }

    static void put(Map<String, @Nullable String> line, String column, List<JsonNode> values) {
        var texts = values.stream().map(JsonNode::asText).toList();
        line.put(column, texts.isEmpty() ? null : String.join("|", texts));
    }

    static void putTexts(Map<String, @Nullable String> line, String column, JsonNode texts) {
        for (var language : List.of("lv", "en", "ru")) {
            put(line, column + "_" + language, texts.path(language));
        }
    }
}
