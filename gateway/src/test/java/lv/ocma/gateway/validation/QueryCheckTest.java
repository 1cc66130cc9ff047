package lv.ocma.gateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCheckTest {

    private static final Map<String, String> PARAMETERS = Map.of(
            "from", "{'type':'string','format':'date'}",
            "month", "{'type':'string','pattern':'^\\\\d{4}-\\\\d{2}$'}",
            "limit", "{'type':'integer','format':'int32','maximum':500}",
            "service", "{'type':'array','items':{'type':'string'}}",
            "by", "{'type':'array','enum':['place','month'],'items':{'type':'string'}}",
            "openAt", "{'type':'string','format':'date-time'}",
            "when", "{'anyOf':[{'type':'string','format':'date'},{'type':'string','format':'date-time'}]}",
            "year", "{'type':'object','properties':{'value':{'type':'integer'}}}",
            "id", "{'type':'string','format':'uuid'}",
            "radius", "{'type':'number'}");

    private static Findings findings(String query) {
        try {
            var check = new QueryCheck();
            var json = new ObjectMapper();
            for (var parameter : PARAMETERS.entrySet()) {
                var schema = json.readTree(parameter.getValue().replace('\'', '"'));
                check.declare(parameter.getKey(), parameter.getKey().equals("service"), new Shapes(schema).of(schema));
            }
            var values = MultiMap.caseInsensitiveMultiMap();
            new QueryStringDecoder("?" + query).parameters().forEach(values::add);
            return check.findings(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> told(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.at() + " " + violation.code())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "from=22.06.2026,from date-format",
        "from=,from date-format",
        "from=2026-06-22&from=2026-06-23,from repeated-parameter",
        "month=2026-6,month month-format",
        "limit=ten,limit type",
        "limit=3000000000,limit type",
        "limit=,limit type",
        "service=a%00,service format",
        "form=1,form unknown-parameter",
        "120386-12345=1,… unknown-parameter",
        "id=x,id format"
    })
    void what_no_service_could_read_is_told_by_its_name(String query, String told) {
        assertEquals(List.of(told), told(findings("service=b&" + query).unreadable()));
    }

    @ParameterizedTest
    @CsvSource({
        "service=a&limit=501,limit range",
        "service=a&by=day,by one-of",
        "service=a&from=1899-12-31,from date-range",
        "limit=1,service required"
    })
    void a_rule_that_is_broken_alone_is_left_to_the_service_unless_the_door_is_strict(String query, String told) {
        assertEquals(List.of(told), told(findings(query).all()));
        assertEquals(List.of(), findings(query).unreadable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service=a&service=b:2",
                "service=a&by=place&by=month",
                "service=a&openAt=2026-06-15T09:00:00+03:00&when=2026-06-15",
                "service=a&year=2026",
                "service=&limit=%2B5",
                "service=a&radius=5,5"
            })
    void what_a_service_may_take_is_let_through(String query) {
        assertEquals(List.of(), findings(query).all());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertEquals(
                List.of(
                        "form unknown-parameter",
                        "from date-format",
                        "id repeated-parameter",
                        "limit range",
                        "month month-format",
                        "service required"),
                told(findings("from=2026-13-01&month=x&limit=501&id=1&id=2&form=1")
                        .unreadable()));
    }
}
