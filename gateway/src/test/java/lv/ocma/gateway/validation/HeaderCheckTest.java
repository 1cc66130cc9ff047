package lv.ocma.gateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.MultiMap;
import java.util.List;
import lv.ocma.platform.idempotency.IdempotencyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderCheckTest {

    private static Findings findings(MultiMap sent) {
        var key = JsonNodeFactory.instance
                .objectNode()
                .put("type", "string")
                .put("pattern", IdempotencyKey.FORM)
                .put("maxLength", IdempotencyKey.LONGEST);
        var check = new HeaderCheck();
        check.declare(IdempotencyKey.HEADER, true, new TextRule(key));
        check.declare("If-Match", true, new TextRule(key));
        return check.findings(sent);
    }

    private static Findings withKey(String key) {
        return findings(MultiMap.caseInsensitiveMultiMap().add("idempotency-key", key));
    }

    private static List<String> told(Findings findings) {
        return findings.all().stream()
                .map(violation -> violation.source() + " " + violation.at() + " " + violation.code())
                .toList();
    }

    @Test
    void a_required_header_that_is_missing_is_left_to_the_service_unless_the_door_is_strict() {
        var found = findings(MultiMap.caseInsensitiveMultiMap());
        assertEquals(List.of("HEADER Idempotency-Key required"), told(found));
        assertEquals(List.of(), found.unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\\b", "ā", "\"a\"b\""})
    void a_header_of_another_form_is_left_to_the_service_unless_the_door_is_strict(String key) {
        assertEquals(List.of("HEADER Idempotency-Key format"), told(withKey(key)));
        assertEquals(List.of(), withKey(key).unreadable());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e\"", "[~!#]"})
    void what_the_service_takes_is_let_through(String key) {
        assertEquals(List.of(), withKey(key).all());
    }

    @Test
    void a_header_that_the_document_does_not_name_is_never_refused() {
        assertEquals(
                List.of(),
                findings(MultiMap.caseInsensitiveMultiMap()
                                .add("Idempotency-Key", "a")
                                .add("X-Anything", "\\"))
                        .all());
    }
}
