package lv.ocma.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.platform.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationReaderTest {

    private static final String WHOLE = """
            {"name": "Guide", "contactEmail": "api@example.lv", "origins": ["https://example.lv"], "requestsPerMinute": 60, "requestsPerDay": null}""";

    private static Registration read(String body) {
        return RegistrationReader.read(Buffer.buffer(body), false);
    }

    private static Set<String> faults(String body) {
        return assertThrows(Invalid.class, () -> read(body)).violations().stream()
                .map(violation -> violation.at() + " " + violation.code())
                .collect(Collectors.toSet());
    }

    @Test
    void what_is_registered_is_read_as_it_is_written() {
        assertEquals(new Registration("Guide", "api@example.lv", List.of("https://example.lv"), 60, null), read(WHOLE));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertEquals(
                Set.of(
                        "/name required",
                        "/contactEmail email-format",
                        "/origins/0 origin",
                        "/origins/1 type",
                        "/origins/3 repeated-value",
                        "/requestsPerMinute range",
                        "/requestsPerDay type",
                        "/scopes unknown-member"),
                faults("""
                        {"contactEmail": "nobody", "origins": ["http://a.lv", 7, "https://b.lv", "https://b.lv"], "requestsPerMinute": 0,
                         "requestsPerDay": 1.5, "scopes": []}"""));
    }

    @Test
    void nothing_is_missing_silently() {
        assertEquals(Set.of("/name required", "/contactEmail required", "/origins required"), faults("{}"));
        assertEquals(
                Set.of("/name required", "/contactEmail required", "/origins type"),
                faults("{\"name\": null, \"contactEmail\": null, \"origins\": {}}"));
    }

    @Test
    void a_list_of_origins_ends_somewhere() {
        var many = IntStream.rangeClosed(0, RegistrationReader.MOST_ORIGINS)
                .mapToObj("\"https://a%d.lv\""::formatted)
                .collect(Collectors.joining(","));

        assertEquals(Set.of("/origins items"), faults(WHOLE.replace("\"https://example.lv\"", many)));
    }

    @Test
    void a_name_can_be_seen() {
        assertEquals(Set.of("/name format"), faults(WHOLE.replace("Guide", "Gu\\u0000ide")));
        assertEquals(Set.of("/name format"), faults(WHOLE.replace("Guide", "Gu\\u202eide")));
        assertEquals(Set.of("/name size"), faults(WHOLE.replace("Guide", " ")));
        assertEquals(
                Set.of("/name size"), faults(WHOLE.replace("Guide", "x".repeat(RegistrationReader.LONGEST_NAME + 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{} {}", "{\"name\": \"a\", \"name\": \"b\"}", "[[[[[[[[[[]]]]]]]]]]", "{\"name\": NaN}"})
    void what_is_no_json_is_not_guessed_at(String body) {
        assertEquals(Set.of(" json"), faults(body));
    }

    @Test
    void a_body_is_an_object() {
        assertEquals(Set.of(" required"), faults(""));
        assertEquals(Set.of(" type"), faults("[]"));
        assertEquals(Set.of(" type"), faults("null"));
    }
}
