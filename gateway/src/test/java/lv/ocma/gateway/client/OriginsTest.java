package lv.ocma.gateway.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.lv",
                "https://a.b-c.example.lv:8443",
                "https://xn--pskis-dza4n.lv",
                "https://example.lv:65535"
            })
    void an_origin_is_written_as_browsers_write_it(String origin) {
        assertTrue(Origins.isOne(origin, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "",
                "https://*.example.lv",
                "https://example.lv/",
                "https://example.lv/path",
                "https://Example.lv",
                "https://example.lv:443",
                "https://example.lv:0",
                "https://example.lv:65536",
                "https://example.lv:",
                "https://example",
                "https://user@example.lv",
                "https://example.lv ",
                "https://example.lv\n",
                "https://example.lv https://other.lv",
                "https://-example.lv",
                "https://ex\u00e4mple.lv",
                "http://example.lv",
                "http://localhost.example.lv",
                "file://",
                "chrome-extension://abc"
            })
    void anything_else_is_none_even_where_developers_try_things_out(String text) {
        assertFalse(Origins.isOne(text, true), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://localhost:3000", "http://127.0.0.1:5173"})
    void a_page_of_the_same_machine_counts_in_a_local_stack_alone(String origin) {
        assertTrue(Origins.isOne(origin, true));
        assertFalse(Origins.isOne(origin, false));
    }
}
