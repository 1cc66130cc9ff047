package lv.ocma.gateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes and pointers are those that the platform's ProblemsTest and StrictJsonTest have of the services. */
class BodyCheckTest {

    private static final String SCHEMAS = """
            {"Parcel": {"type": "object", "required": ["label", "sender"], "properties": {
                "label": {"type": "string", "maxLength": 10, "minLength": 2},
                "sender": {"type": "object", "anyOf": [{"$ref": "#/Sender"}, {"type": "null"}]},
                "kind": {"type": ["string", "null"], "enum": ["LIGHT", "HEAVY"]},
                "code": {"type": "string", "pattern": "^[0-9]{6}$"},
                "sent": {"type": "string", "$ref": "#/Moment"},
                "due": {"type": "string", "format": "date", "pattern": "^(19|20|21)[0-9]{2}-.*$"},
                "until": {"type": "string", "format": "local-time"},
                "id": {"type": "string", "format": "uuid"},
                "weight": {"type": "integer", "format": "int32", "minimum": 1, "maximum": 30},
                "height": {"type": "number", "exclusiveMinimum": 0},
                "fragile": {"type": "boolean"},
                "free": {"type": "object"},
                "counts": {"type": "object", "additionalProperties": {"type": "integer"}},
                "size": {"anyOf": [{"type": "string", "enum": ["S", "L"]}, {"type": "integer"}]},
                "inside": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"$ref": "#/Parcel"}}}},
             "Sender": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"}, "email": {"type": "string"}}},
             "Moment": {"type": "string", "format": "date-time"}}
            """;
    private static final String SENDER = "'sender':{'name':'b'}";

    private static final Shape PARCEL = shape();

    private static Shape shape() {
        try {
            var root = new ObjectMapper().readTree(SCHEMAS);
            return new Shapes(root).of(root.path("Parcel"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Findings findings(String body) {
        return BodyCheck.findings(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), PARCEL);
    }

    private static List<String> told(List<Violation> violations) {
        return violations.stream()
                .map(violation -> "#" + violation.at() + " " + violation.code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'colour':'red' | #/colour unknown-member",
                "'120386-12345':1 | #/… unknown-member",
                "'code':7 | #/code type",
                "'code':'12\\u000034' | #/code format",
                "'code':'\\ud800' | #/code format",
                "'code':['123456'] | #/code type",
                "'kind':1 | #/kind type",
                "'due':'2026-6-1' | #/due format",
                "'due':'2026-02-30' | #/due format",
                "'due':20260601 | #/due type",
                "'sent':'2026-06-15T09:00+03:00' | #/sent format",
                "'sent':'2026-06-15t09:00:00z' | #/sent format",
                "'sent':'2026-06-15T09:00:60Z' | #/sent format",
                "'until':'24:00' | #/until format",
                "'id':'0197a1f0-7c1e-7d3a-9a55-0a4d3f1b471' | #/id format",
                "'weight':'5' | #/weight type",
                "'weight':5.0 | #/weight type",
                "'weight':3000000000 | #/weight format",
                "'height':'1' | #/height type",
                "'height':1e999 | #/height type",
                "'fragile':'true' | #/fragile type",
                "'fragile':0 | #/fragile type",
                "'free':[] | #/free type",
                "'counts':{'a':'b'} | #/counts/a type",
                "'inside':{} | #/inside type",
                "'code':'123456','code':'123456' | #/code duplicate-member",
                "'inside':[{'label':'ab','sender':{'name':'b','x':1}}] | #/inside/0/sender/x unknown-member"
            })
    void what_no_service_could_read_is_told_where_it_is(String member, String told) {
        assertEquals(
                List.of(told),
                told(findings("{'label':'abc'," + SENDER + "," + member + "}").unreadable()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}{}",
                "{'a':}",
                "{'a':1,}",
                "nothing",
                "{'label':'a\nb'}",
                "{\"label\":\"ab\u0000",
                "[1,2"
            })
    void what_is_no_json_is_one_mistake_of_the_whole(String body) {
        assertEquals(List.of("# json"), told(findings(body).unreadable()));
    }

    @Test
    void octets_that_are_no_text_are_no_json() {
        var body = "{\"label\":\"ab?\"}".getBytes(StandardCharsets.US_ASCII);
        body[body.length - 3] = (byte) 0xff;

        assertEquals(List.of("# json"), told(BodyCheck.findings(body, PARCEL).unreadable()));
    }

    @Test
    void how_deep_and_how_long_json_may_be_is_bounded() {
        var deep = "[".repeat(JsonReading.MOST_NESTING + 1) + "]".repeat(JsonReading.MOST_NESTING + 1);
        var long_ = "{\"free\":[" + "1,".repeat(JsonReading.MOST_TOKENS) + "1]}";

        assertEquals(List.of("# json"), told(findings(deep).unreadable()));
        assertEquals(List.of("# json"), told(findings(long_).unreadable()));
        assertEquals(
                List.of("# json"),
                told(findings("{\"weight\":" + "9".repeat(2000) + "}").unreadable()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'kind':'ODD' | #/kind one-of",
                "'code':'12345' | #/code format",
                "'due':'1899-12-31' | #/due date-range",
                "'sent':'2101-01-01T00:00:00Z' | #/sent date-range",
                "'weight':31 | #/weight range",
                "'weight':0 | #/weight range",
                "'height':0 | #/height range",
                "'size':'M' | #/size format",
                "'inside':[] | #/inside required",
                "'sender':{} | #/sender/name required",
                "'sender':null | #/sender required"
            })
    void a_rule_that_is_broken_alone_is_left_to_the_service_unless_the_door_is_strict(String member, String told) {
        var sender = member.startsWith("'sender'") ? "" : SENDER + ",";
        var found = findings("{'label':'abc'," + sender + member + "}");

        assertEquals(List.of(told), told(found.all()));
        assertEquals(List.of(), found.unreadable());
    }

    @Test
    void what_services_tell_in_the_same_words_is_told_along_with_what_cannot_be_read() {
        var found = findings("{'label':'longer than ten','weight':31,'kind':'ODD','a':[{}],'sender':{'email':7}}");

        assertEquals(
                List.of(
                        "#/label size",
                        "#/weight range",
                        "#/a unknown-member",
                        "#/sender/email type",
                        "#/sender/name required"),
                told(found.unreadable()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'kind':null,'code':null,'weight':null,'inside':null",
                "'code':'  123456 '",
                "'code':'   '",
                "'height':7,'size':3",
                "'free':{'a':[{'b':1}]},'counts':{'a':1,'b':null}",
                "'sent':'2026-06-15T09:00:00.123+03:00','until':'23:59','id':'0197A1F0-7C1E-7D3A-9A55-0A4D3F1B4711'"
            })
    void what_a_service_takes_is_let_through(String members) {
        assertEquals(
                List.of(),
                findings("{'label':'abc'," + SENDER + "," + members + "}").all());
    }

    @Test
    void a_length_is_counted_as_people_count_signs() {
        assertEquals(
                List.of(),
                findings("{'label':'" + "𝄞".repeat(10) + "'," + SENDER + "}").all());
        assertEquals(
                List.of("#/label size"),
                told(findings("{'label':'" + "𝄞".repeat(11) + "'," + SENDER + "}")
                        .all()));
    }

    @Test
    void no_more_than_a_hundred_mistakes_are_told() {
        var counts = IntStream.range(0, 26 * 26)
                .mapToObj(i -> "'%c%c':'x'".formatted('a' + i / 26, 'a' + i % 26))
                .collect(Collectors.joining(","));

        assertEquals(
                100,
                findings("{'label':'abc'," + SENDER + ",'counts':{" + counts + "}}")
                        .all()
                        .size());
    }

    @Test
    void null_is_no_body() {
        assertEquals(List.of("# required"), told(findings("null").all()));
    }
}
